import type { GapBase, KgiGap } from "#domain/decomposition/kgi-gap.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** A gap that could be split, and how it is shown. */
export interface GapProps {
  readonly workbook: Workbook;
  readonly gap: Extract<KgiGap, { readonly actual: number }>;
  readonly base: GapBase;
  readonly style: NumberStyle;
}
