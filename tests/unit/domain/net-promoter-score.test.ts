import { expect, test } from "vitest";
import { netPromoterInterval, netPromoterScore, recommendationCounts } from "#domain/net-promoter-score.ts";
import { wilsonInterval } from "#domain/statistics/wilson-interval.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface Inputs {
  readonly nps_answers: readonly number[];
  readonly csat_answers: readonly number[];
  readonly csat_satisfied_from: number;
  readonly level: number;
}

interface Expected {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly nps: number;
  readonly adjusted_wald: readonly number[];
  readonly csat: number;
  readonly csat_wilson: readonly number[];
}

test("K05: NPS and CSAT with their intervals", () => {
  const { inputs, expected, tolerance } = golden<Inputs, Expected>("K05-nps-csat");
  const counts = recommendationCounts(inputs.nps_answers);
  expect(counts).toEqual({
    promoters: expected.promoters,
    passives: expected.passives,
    detractors: expected.detractors,
  });
  expectGolden(netPromoterScore(counts), expected.nps, tolerance);
  const { lower, upper } = netPromoterInterval(counts, inputs.level)!;
  expectGolden([lower, upper], expected.adjusted_wald, tolerance);

  const satisfied = inputs.csat_answers.filter((answer) => answer >= inputs.csat_satisfied_from).length;
  const answers = inputs.csat_answers.length;
  const wilson = wilsonInterval(satisfied, answers, inputs.level)!;
  expectGolden((satisfied / answers) * 100, expected.csat, tolerance);
  expectGolden([wilson.lower * 100, wilson.upper * 100], expected.csat_wilson, tolerance);
});

test("nobody answered: no score", () => {
  expect(netPromoterScore(recommendationCounts([]))).toBeNull();
  expect(netPromoterInterval(recommendationCounts([]))).toBeNull();
  expect(() => recommendationCounts([11])).toThrow(RangeError);
});
