import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** Small rates need a digit more to be told apart: 24.4%, but 1.44%. */
const SMALL = 0.05;

export function plannedRate(rate: number, style: NumberStyle): string {
  return formatRate(rate, style, rate < SMALL ? 2 : 1);
}
