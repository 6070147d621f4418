/**
 * A number rounded to decimal places, halves away from zero, as Excel's ROUND. Negative places round to tens, hundreds…
 * Rounds the decimal number a person sees: 1.005 to two places is 1.01, though the binary number is a little less.
 * NaN when either is NaN; Infinity when the rounded number is too large.
 *
 * @example
 * roundHalfAway(1.005, 2) // => 1.01
 * roundHalfAway(-2.5, 0) // => -3
 * roundHalfAway(1450, -2) // => 1500
 */
export function roundHalfAway(value: number, places: number): number {
  if (Number.isNaN(value) || Number.isNaN(places)) return Number.NaN;
  const digits = Math.trunc(places);
  const shifted = shiftedByTens(Math.abs(value), digits);
  if (!Number.isFinite(shifted)) return value;
  const rounded = shiftedByTens(Math.round(shifted), -digits);
  return value < 0 ? 0 - rounded : rounded;
}

function shiftedByTens(value: number, digits: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
