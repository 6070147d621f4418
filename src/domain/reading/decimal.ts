/** An exact decimal number, `units` × 10^(−`places`): what a person wrote, before it becomes a binary number. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/**
 * The decimal of plain ASCII digits with at most one point; the caller's grammar has checked them.
 *
 * @throws RangeError when the text is not of that form.
 * @example
 * decimalNumber(parseDecimal("22.5")) // => 22.5
 */
export function parseDecimal(digits: string): Decimal {
  if (!/^\d+\.?\d*$|^\.\d+$/.test(digits)) throw new RangeError(`Not plain digits: ${digits}`);
  const [whole = "", fraction = ""] = digits.split(".");
  return { units: BigInt(whole + fraction), places: fraction.length };
}

/**
 * The decimal × 10^power.
 *
 * @example
 * decimalNumber(shiftedDecimal(parseDecimal("22.5"), -2)) // => 0.225
 * decimalNumber(shiftedDecimal(parseDecimal("2.3"), 6)) // => 2300000
 */
export function shiftedDecimal({ units, places }: Decimal, power: number): Decimal {
  return { units, places: places - power };
}

/**
 * The exact sum.
 *
 * @example
 * decimalNumber(decimalSum(parseDecimal("0.1"), parseDecimal("0.2"))) // => 0.3
 */
export function decimalSum(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

/**
 * The decimal rounded to a whole number, half away from zero, and whether that changed it.
 *
 * @example
 * wholeDecimal(parseDecimal("1234.5")).changed // => true
 * decimalNumber(wholeDecimal(parseDecimal("1234.5")).decimal) // => 1235
 */
export function wholeDecimal(decimal: Decimal): { readonly decimal: Decimal; readonly changed: boolean } {
  const { units, places } = decimal;
  if (places <= 0) return { decimal, changed: false };
  const one = 10n ** BigInt(places);
  const magnitude = units < 0n ? -units : units;
  const rounded = (magnitude * 2n + one) / (one * 2n);
  return { decimal: { units: units < 0n ? -rounded : rounded, places: 0 }, changed: magnitude % one !== 0n };
}

/**
 * The binary number nearest to the decimal; never −0.
 *
 * @example
 * decimalNumber({ units: -225n, places: 3 }) // => -0.225
 */
export function decimalNumber({ units, places }: Decimal): number {
  return units === 0n ? 0 : Number(`${units}e${-places}`);
}

/**
 * The decimal in plain digits, without needless zeros.
 *
 * @example
 * decimalDigits({ units: 1250n, places: 4 }) // => "0.125"
 * decimalDigits({ units: -2080n, places: -4 }) // => "-20800000"
 */
export function decimalDigits({ units, places }: Decimal): string {
  const sign = units < 0n ? "-" : "";
  const magnitude = String(units < 0n ? -units : units);
  if (places <= 0) return sign + (units === 0n ? "0" : magnitude + "0".repeat(-places));
  const padded = magnitude.padStart(places + 1, "0");
  const fraction = padded.slice(-places).replace(/0+$/, "");
  return `${sign}${padded.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}`;
}

function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}
