import { monthOfDay } from "#domain/day.ts";
import type { Month } from "#domain/month.ts";
import { monthRange } from "#domain/month.ts";
import type { Day } from "#domain/workbook.ts";
import type { ScoredRow } from "./scored-rows.ts";

/** One lead's score, and on which day it first stood at each of its heights. */
export interface LeadScore {
  readonly lead: string;
  readonly score: number;
  /** Days on which the score rose above every earlier one, with the score at the day's end. */
  readonly heights: readonly { readonly day: Day; readonly score: number }[];
  readonly lastDay: Day;
}

/**
 * The score of every lead: the sum of its rows' points, highest first. All rows of a day count together, whatever their order.
 *
 * @example
 * leadScores([{ lead: "L1", day: "2026-05-02", points: 10 }, { lead: "L1", day: "2026-04-03", points: 5 }]) // => [{ lead: "L1", score: 15, heights: [{ day: "2026-04-03", score: 5 }, { day: "2026-05-02", score: 15 }], lastDay: "2026-05-02" }]
 */
export function leadScores(rows: readonly ScoredRow[]): readonly LeadScore[] {
  const byLead = new Map<string, Map<Day, number>>();
  for (const { lead, day, points } of rows) {
    const days = byLead.get(lead) ?? new Map<Day, number>();
    days.set(day, (days.get(day) ?? 0) + points);
    byLead.set(lead, days);
  }
  return Array.from(byLead, ([lead, days]) => leadScore(lead, days)).toSorted(
    (a, b) => b.score - a.score || (a.lead < b.lead ? -1 : 1),
  );
}

function leadScore(lead: string, days: ReadonlyMap<Day, number>): LeadScore {
  const dated = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const heights: { day: Day; score: number }[] = [];
  let score = 0;
  for (const [day, points] of dated) {
    score += points;
    if (score > (heights.at(-1)?.score ?? Number.NEGATIVE_INFINITY)) heights.push({ day, score });
  }
  return { lead, score, heights, lastDay: dated.at(-1)![0] };
}

/**
 * The day on which a lead first reached a threshold, at the day's end; null while it has not. Later minus points take nothing back.
 *
 * @example
 * crossingDay({ lead: "L1", score: 15, heights: [{ day: "2026-04-03", score: 5 }, { day: "2026-05-02", score: 15 }], lastDay: "2026-05-02" }, 10) // => "2026-05-02"
 */
export function crossingDay({ heights }: LeadScore, threshold: number): Day | null {
  return heights.find(({ score }) => score >= threshold)?.day ?? null;
}

/** How many leads became high-score leads in a month. */
export interface MonthCount {
  readonly month: Month;
  readonly count: number;
}

/**
 * High-score leads per month: a lead counts once, in the month in which it first reaches the threshold. Every month from the first row
 * to the last is there; one in which no lead did is 0.
 *
 * @example
 * highScoreLeadsByMonth([{ lead: "L1", day: "2026-04-03", points: 5 }, { lead: "L1", day: "2026-06-02", points: 10 }], 10) // => [{ month: "2026-04", count: 0 }, { month: "2026-05", count: 0 }, { month: "2026-06", count: 1 }]
 */
export function highScoreLeadsByMonth(rows: readonly ScoredRow[], threshold: number): readonly MonthCount[] {
  return crossingsByMonth(leadScores(rows), rowMonths(rows), threshold);
}

/**
 * Every month from the first row to the last.
 *
 * @example
 * rowMonths([{ lead: "L1", day: "2026-06-02", points: 1 }, { lead: "L2", day: "2026-05-31", points: 1 }]) // => ["2026-05", "2026-06"]
 */
export function rowMonths(rows: readonly ScoredRow[]): readonly Month[] {
  const [first, ...others] = rows.map(({ day }) => monthOfDay(day));
  if (first === undefined) return [];
  let [from, to] = [first, first];
  for (const month of others) {
    if (month < from) from = month;
    if (month > to) to = month;
  }
  return monthRange(from, to);
}

/**
 * As `highScoreLeadsByMonth`, from scores that are there already: cheap enough to follow a slider.
 *
 * @example
 * crossingsByMonth([], ["2026-04"], 10) // => [{ month: "2026-04", count: 0 }]
 */
export function crossingsByMonth(
  scores: readonly LeadScore[],
  months: readonly Month[],
  threshold: number,
): readonly MonthCount[] {
  const counts = new Map(months.map((month) => [month, 0]));
  for (const score of scores) {
    const day = crossingDay(score, threshold);
    if (day !== null) counts.set(monthOfDay(day), (counts.get(monthOfDay(day)) ?? 0) + 1);
  }
  return Array.from(counts, ([month, count]) => ({ month, count }));
}
