/** A year's planned count beside last year's. */
export type CountJudgement = "reachable" | "check" | "strongCheck" | "noHistory";

/** A target above last year by a fifth is checked, above its double strongly. */
const CHECK_FROM = 1.2;
const STRONG_FROM = 2;

/**
 * Whether a planned count is realistic beside last year's (達成可能性).
 *
 *     check when planned > last year × 1.2, strongly when planned > last year × 2
 *
 * Source: design specification §4.11, letter A.
 *
 * @example
 * countJudgement(120, 103) // => "reachable"
 * countJudgement(130, 103) // => "check"
 * countJudgement(250, 103) // => "strongCheck"
 * countJudgement(250, null) // => "noHistory"
 */
export function countJudgement(planned: number, lastYear: number | null): CountJudgement {
  if (lastYear === null || lastYear <= 0) return "noHistory";
  if (planned > lastYear * STRONG_FROM) return "strongCheck";
  return planned > lastYear * CHECK_FROM ? "check" : "reachable";
}
