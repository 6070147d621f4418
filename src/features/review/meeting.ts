import type { Engine } from "#domain/engine/engine.ts";
import type { Month } from "#domain/month.ts";
import type { Action, Review, Workbook } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** What every step of a meeting needs: the review under way, its numbers, and the ways to keep what is said. */
export interface Meeting {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly review: Review;
  readonly month: Month;
  readonly style: NumberStyle;
  readonly readOnly: boolean;
  readonly keep: (fields: Partial<Review>) => void;
  readonly keepAction: (action: { readonly [Key in keyof Action]: Action[Key] | undefined }) => void;
  readonly dropAction: (action: Action) => void;
}
