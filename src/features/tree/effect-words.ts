import type { Sensitivity } from "#domain/kpi-tree-sensitivity.ts";
import type { Metric } from "#domain/workbook.ts";
import { decimalText } from "#ui/format/decimal-text.ts";
import { wordedDistance } from "#ui/format/metric-style.ts";
import { differenceMark, type NumberStyle } from "#ui/format/number-style.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";

/** An effect on the KGI as it is written: +24.5万円, +1.0%. */
export function effectWords(
  { effect, share }: Extract<Sensitivity, { path: "arithmetic" }>,
  kgi: Metric,
  style: NumberStyle,
): { readonly effect: string; readonly share: string } {
  return {
    effect: effect.value === null ? UNKNOWN : `${mark(effect.value, style)}${wordedDistance(effect.value, kgi, style)}`,
    share: share.value === null ? UNKNOWN : signedShare(share.value, style),
  };
}

function signedShare(share: number, style: NumberStyle): string {
  const { sign, digits } = decimalText(share, 2, 1, style.rounding);
  return `${differenceMark(sign, style)}${digits}%`;
}

function mark(value: number, style: NumberStyle): string {
  return differenceMark(Math.sign(value) as -1 | 0 | 1, style);
}
