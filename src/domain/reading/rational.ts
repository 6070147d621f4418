import type { Decimal } from "./decimal.ts";

/** An exact fraction of whole numbers; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A decimal as a fraction.
 *
 * @example
 * String(decimalToRational({ units: 5n, places: 1 }).denominator) // => "10"
 */
export function decimalToRational({ units, places }: Decimal): Rational {
  return places >= 0
    ? { numerator: units, denominator: 10n ** BigInt(places) }
    : { numerator: units * 10n ** BigInt(-places), denominator: 1n };
}

const DIGITS = 30;

/**
 * A fraction as a decimal, cut after 30 places where it does not end (1/3).
 *
 * @example
 * Number(rationalToDecimal({ numerator: 1n, denominator: 8n }).units) / 10 ** 30 // => 0.125
 */
export function rationalToDecimal({ numerator, denominator }: Rational): Decimal {
  return { units: (numerator * 10n ** BigInt(DIGITS)) / denominator, places: DIGITS };
}

/**
 * Sum, difference, product or quotient; null for a division by zero.
 *
 * @example
 * rationalResult({ numerator: 1n, denominator: 2n }, "/", { numerator: 0n, denominator: 1n }) // => null
 */
export function rationalResult(a: Rational, operator: "+" | "-" | "*" | "/", b: Rational): Rational | null {
  if (operator === "*") {
    return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
  }
  if (operator === "/") {
    if (b.numerator === 0n) return null;
    const sign = b.numerator < 0n ? -1n : 1n;
    return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
  }
  const right = b.numerator * a.denominator * (operator === "-" ? -1n : 1n);
  return { numerator: a.numerator * b.denominator + right, denominator: a.denominator * b.denominator };
}
