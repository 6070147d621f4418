import { formatCount } from "#ui/format/format-count.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** Points as they are: whole ones without a decimal place, others with up to two. */
export function pointsText(value: number, style: NumberStyle): string {
  const decimals = Number.isInteger(value) ? 0 : Number.isInteger(Math.round(value * 1000) / 100) ? 1 : 2;
  return formatCount(value, style, decimals);
}
