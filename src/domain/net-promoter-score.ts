import { normalQuantile } from "#domain/statistics/normal-quantile.ts";
import type { Interval } from "#domain/statistics/wilson-interval.ts";

/** Answers to "would you recommend us", 0 to 10, by camp: 9–10 promoters, 7–8 passives, 0–6 detractors. */
export interface RecommendationCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * Answers from 0 to 10, counted by camp.
 *
 * @throws RangeError when an answer is not a whole number from 0 to 10.
 * @example
 * recommendationCounts([10, 9, 8, 6]) // => { promoters: 2, passives: 1, detractors: 1 }
 */
export function recommendationCounts(answers: readonly number[]): RecommendationCounts {
  const wrong = answers.find((answer) => !Number.isInteger(answer) || answer < 0 || answer > 10);
  if (wrong !== undefined) throw new RangeError(`Not an answer from 0 to 10: ${wrong}`);
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return { promoters, passives: answers.length - promoters - detractors, detractors };
}

/**
 * Net Promoter Score, −100 to 100. Null without answers.
 *
 *     (promoters − detractors) ÷ answers × 100
 *
 * @example
 * netPromoterScore({ promoters: 11, passives: 5, detractors: 4 }) // => 35
 */
export function netPromoterScore({ promoters, passives, detractors }: RecommendationCounts): number | null {
  const answers = promoters + passives + detractors;
  return answers === 0 ? null : ((promoters - detractors) / answers) * 100;
}

/**
 * Adjusted Wald interval of the Net Promoter Score, in points: 3 answers are added, ¾ to promoters and to detractors.
 * Null without answers. Source: Rocks, The American Statistician 70 (2016) 365–372.
 *
 * @example
 * netPromoterInterval({ promoters: 11, passives: 5, detractors: 4 }, 0.95).upper.toFixed(3) // => "62.738"
 */
export function netPromoterInterval(counts: RecommendationCounts, level = 0.8): Interval | null {
  const answers = counts.promoters + counts.passives + counts.detractors;
  if (answers === 0) return null;
  const total = answers + 3;
  const promoted = (counts.promoters + 0.75) / total;
  const detracted = (counts.detractors + 0.75) / total;
  const centre = promoted - detracted;
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((promoted + detracted - centre ** 2) / total);
  return { lower: (centre - half) * 100, upper: (centre + half) * 100 };
}
