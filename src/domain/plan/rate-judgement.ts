/** A planned rate beside what happened, as fractions; null where nothing did. */
export interface RateEvidence {
  readonly rate: number;
  readonly lastYear: number | null;
  /** The last three months together. */
  readonly recent: number | null;
  /** The best single month of the last twelve. */
  readonly best: number | null;
}

/** `aboveBest` and `aboveRecent` want a second look; the others only say where the rate stands. */
export type RateJudgement =
  | "aboveBest"
  | "aboveRecent"
  | "aboveLastYear"
  | "belowLastYear"
  | "asLastYear"
  | "noHistory";

/** Within a twentieth a rate is as last year's; a tenth above the last months it wants a second look. */
const ALIKE = 0.05;
const AHEAD = 0.1;

/**
 * Whether a planned rate is realistic by the workbook's own history (達成可能性). A rate above the best month of the
 * last twelve is checked, and one a tenth above the last three months; otherwise last year is the measure.
 *
 * Source: design specification §4.11, letter A.
 *
 * @example
 * rateJudgement({ rate: 0.4, lastYear: 0.394, recent: 0.339, best: 0.42 }) // => "aboveRecent"
 * rateJudgement({ rate: 0.25, lastYear: 0.244, recent: 0.247, best: 0.31 }) // => "asLastYear"
 * rateJudgement({ rate: 0.5, lastYear: 0.394, recent: 0.339, best: 0.42 }) // => "aboveBest"
 */
export function rateJudgement({ rate, lastYear, recent, best }: RateEvidence): RateJudgement {
  if (best !== null && rate > best) return "aboveBest";
  if (recent !== null && rate > recent * (1 + AHEAD)) return "aboveRecent";
  if (lastYear === null || lastYear <= 0) return "noHistory";
  const change = rate / lastYear - 1;
  if (Math.abs(change) <= ALIKE) return "asLastYear";
  return change > 0 ? "aboveLastYear" : "belowLastYear";
}
