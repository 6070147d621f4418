import { actionEffect } from "#domain/action/action-effect.ts";
import { daysOverdue } from "#domain/action/due-group.ts";
import type { Engine } from "#domain/engine/engine.ts";
import type { Month } from "#domain/month.ts";
import { monthRemarks } from "#domain/remarks.ts";
import type {
  Action,
  Day,
  Review,
  ReviewedAction,
  ReviewedEffect,
  ReviewSnapshot,
  Workbook,
} from "#domain/workbook.ts";
import { entryState } from "#domain/workbook-months.ts";
import { lastActions, nextActions } from "./last-actions.ts";
import { reviewedFigures, reviewedMetric } from "./reviewed-figures.ts";
import { reviewedMonths } from "./reviewed-period.ts";

/** What a snapshot is taken of; `today` decides what is overdue. */
export interface SnapshotOf {
  readonly review: Pick<Review, "id" | "kind">;
  readonly month: Month;
  readonly today: Day;
  readonly headline: ReviewSnapshot["headline"];
  /** Days, beside weekends, on which nothing is done. */
  readonly holidays?: ReadonlySet<string>;
}

/**
 * Everything a review saw, as facts of its own: no later change of the workbook reaches them.
 *
 * @example
 * reviewSnapshot({ metrics: [], actions: [], notes: [], events: [], series: [], settings: { closedThrough: "2025-09" } }, null, { review: { id: "r" }, month: "2025-09", today: "2025-10-03", headline: null }).closed // => true
 */
export function reviewSnapshot(
  workbook: Workbook,
  engine: Engine,
  { review, month, today, headline, holidays }: SnapshotOf,
): ReviewSnapshot {
  const { entered, of, closed } = entryState(workbook, engine, month);
  const remarks = reviewedMonths(month, review.kind ?? "monthly", workbook.settings.fiscalYearStartMonth).map((each) =>
    monthRemarks(workbook, each),
  );
  const about = ({ metric, text }: { readonly metric: string | null; readonly text: string }) => {
    const name = workbook.metrics.find(({ id }) => id === metric)?.name;
    return name === undefined ? text : `${name}: ${text}`;
  };
  const metricOf = ({ metric }: Action) => {
    const found = workbook.metrics.find(({ id }) => id === metric);
    return found ? reviewedMetric(found) : null;
  };
  const looked = (action: Action): ReviewedEffect => {
    const effect = actionEffect(workbook, engine, action, month, holidays);
    const measured = effect.kind === "measured" ? effect : null;
    const grade = action.grades?.find((one) => one.review === review.id);
    return {
      action: action.id,
      text: action.text ?? "",
      owner: action.owner ?? "",
      status: action.status ?? "open",
      overdue: daysOverdue(action, today) > 0,
      metric: metricOf(action),
      before: measured?.before ?? null,
      after: measured?.after ?? null,
      lower: measured?.lower ?? null,
      upper: measured?.upper ?? null,
      finding: measured?.finding ?? null,
      verdict: grade?.verdict ?? null,
      note: grade?.note ?? "",
    };
  };
  const decided = (action: Action): ReviewedAction => ({
    action: action.id,
    text: action.text ?? "",
    owner: action.owner ?? "",
    due: action.due ?? null,
    metric: metricOf(action),
    expected: action.expected ?? null,
    ...(action.expectedMonths && { expectedMonths: action.expectedMonths }),
  });
  return {
    entered,
    of,
    closed,
    headline,
    figures: reviewedFigures(workbook, engine, month, review.kind),
    effects: lastActions(workbook.actions, review).map(looked),
    actions: nextActions(workbook.actions, review).map(decided),
    monthNote: remarks
      .flatMap(({ note, cells }) => [note, ...cells.map(about)])
      .filter((text) => text !== null)
      .join("\n"),
    events: remarks.flatMap(({ events }) => events.map(about)),
  };
}
