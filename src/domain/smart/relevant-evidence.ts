import { leadLag } from "#domain/statistics/lead-lag.ts";
import type { SmartFinding, SmartSubject } from "./smart-rule.ts";
import { historyOf } from "./subject-history.ts";

/** Below a year of months in both, no relation in time is claimed; from a year and a half on, longer lags are looked at. */
const NEEDED = 12;
const NEEDED_FOR_HALF_A_YEAR = 18;
/** From three years on, what both share by the season is taken out first. */
const NEEDED_FOR_SEASONS = 36;

/**
 * Whether the metric moves before the KGI does, as measured (先行・遅行の相関): what was found, that nothing can be told from
 * chance, or how many months are missing until it can be said.
 *
 * Source: analytics rules for lead and lag; `leadLag`.
 *
 * @example
 * relevantEvidence({ workbook: { series: [] }, metric: { id: "leads" }, kgi: { id: "revenue" }, month: "2026-04", engine: { series: () => [{ value: 1 }] } }) // => [{ code: "lead-later", have: 1, needed: 12 }]
 */
export function relevantEvidence(subject: SmartSubject): readonly SmartFinding[] {
  const { kgi } = subject;
  if (kgi === null) return [];
  const own = historyOf(subject).map(({ value }) => value);
  const goal = historyOf({ ...subject, metric: kgi }).map(({ value }) => value);
  const both = own.filter((value, index) => value !== null && (goal[index] ?? null) !== null).length;
  if (both < NEEDED) return [{ code: "lead-later", have: both, needed: NEEDED }];
  const seasonal = both >= NEEDED_FOR_SEASONS;
  const lastLag = both < NEEDED_FOR_HALF_A_YEAR ? 3 : 6;
  const { best, claimed } = seasonal
    ? leadLag(againstYearBefore(own), againstYearBefore(goal), lastLag)
    : leadLag(own, goal, lastLag);
  return best !== null && claimed
    ? [{ code: "moves-before", kgi, lag: best.lag, r: best.r, months: both }]
    : [{ code: "no-lead-shown", kgi, months: both }];
}

function againstYearBefore(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.slice(12).map((value, index) => {
    const before = values[index]!;
    return value === null || before === null ? null : value - before;
  });
}
