import type { AlertBoard } from "#domain/alert/workbook-alerts.ts";
import type { Engine } from "#domain/engine/engine.ts";
import type { Month } from "#domain/month.ts";
import type { Action, Review, Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import type { RecordToKeep } from "#state/commands/keep-record.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** What every step of a meeting needs: the review under way, its numbers, and the ways to keep what is said. */
export interface Meeting {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly review: Review;
  readonly month: Month;
  readonly style: NumberStyle;
  readonly readOnly: boolean;
  /** Days, beside weekends, on which nothing is done. */
  readonly holidays: ReadonlySet<string>;
  /** Null for the moment until the holidays are there. */
  readonly board: AlertBoard | null;
  /** Keeps fields of the review, and what else belongs to the same step. */
  readonly keep: (fields: Partial<Review>, ...also: readonly Command[]) => void;
  readonly keepAction: (action: RecordToKeep<Action>) => void;
  readonly dropAction: (action: Action) => void;
}
