/**
 * A stored number as a decimal that reads back as the same number, whatever its size; a rate, if wanted, as a percentage.
 *
 * @example
 * exactNumberText(0.225) // => "0.225"
 * exactNumberText(0.07, "percent") // => "7%"
 * exactNumberText(1.5e-7) // => "0.00000015"
 */
export function exactNumberText(value: number, notation: "plain" | "percent" = "plain"): string {
  return notation === "percent" ? `${shifted(value, 2)}%` : shifted(value, 0);
}

/**
 * The number that `exactNumberText` wrote, or null for any other text.
 *
 * @example
 * exactNumber("7%") // => 0.07
 * exactNumber("1,200") // => null
 */
export function exactNumber(text: string): number | null {
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const value = Number(percent === "" ? digits : `${digits}e-2`);
  return Number.isFinite(value) ? value + 0 : null;
}

/** The decimal digits of a number with its point moved to the right. */
function shifted(value: number, places: number): string {
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const point = whole.length + Number(exponent) + places;
  const digits = whole + fraction;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at).replace(/0+$/, "");
  return `${sign}${left}${right === "" ? "" : `.${right}`}`;
}
