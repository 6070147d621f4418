/** 四捨五入 (half away from zero), or 切り捨て (toward zero). */
export type Rounding = "half" | "down";

export interface DecimalText {
  /** Of the value as shown: 0 when every shown digit is 0, so that no "-0" can appear. */
  readonly sign: -1 | 0 | 1;
  /** Digits of the absolute value, grouped by thousands. */
  readonly digits: string;
}

/**
 * The digits of value × 10^shift at a fixed number of decimals.
 * Works on the decimal digits, not on binary fractions, so a change of scale never drifts: 0.2845 at shift 2 is 28.45, rounds to 28.5.
 *
 * @throws RangeError when the value is not finite: an unknown number is shown by its reason, not by digits.
 */
export function decimalText(value: number, shift = 0, decimals = 0, rounding: Rounding = "half"): DecimalText {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number that can be shown: ${value}`);
  const { digits, point } = significantDigits(Math.abs(value));
  const kept = point + shift + decimals;
  const whole = kept >= 0 ? digits.slice(0, kept).padEnd(kept, "0") : "";
  const next = kept >= 0 ? (digits[kept] ?? "0") : "0";
  const rounded = BigInt(whole === "" ? "0" : whole) + (rounding === "half" && next >= "5" ? 1n : 0n);
  const text = rounded.toString().padStart(decimals + 1, "0");
  const integer = text.slice(0, text.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = decimals > 0 ? `.${text.slice(-decimals)}` : "";
  return { sign: rounded === 0n ? 0 : value < 0 ? -1 : 1, digits: `${integer}${fraction}` };
}

/** The digits of a number and the place of its decimal point; 15 digits, past which a double holds only binary noise. */
function significantDigits(magnitude: number): { digits: string; point: number } {
  if (Number.isSafeInteger(magnitude)) {
    const digits = magnitude.toString();
    return { digits, point: digits.length };
  }
  const [mantissa = "0", exponent = "0"] = magnitude.toExponential(14).split("e");
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}
