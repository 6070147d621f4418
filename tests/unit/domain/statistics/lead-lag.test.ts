import { expect, test } from "vitest";
import { leadLag } from "#domain/statistics/lead-lag.ts";
import { seededRandom } from "../../../support/seeded-random.ts";
import { golden } from "../golden-case.ts";

interface Case {
  readonly lead: readonly number[];
  readonly lag: readonly number[];
  readonly max_lag: number;
}
interface Row {
  readonly lag: number;
  readonly n: number;
  readonly r: number;
  readonly n_effective: number;
  readonly p_effective: number;
}
interface Verdict {
  readonly rows: readonly Row[];
  readonly best_lag: number;
  readonly threshold: number;
  readonly significant: boolean;
}

const { inputs, expected } = golden<{ cases: readonly Case[] }, { results: readonly Verdict[] }>("D06-leadlag-verdict");

test.each(inputs.cases.map((each, index) => [index + 1, each, expected.results[index]!] as const))(
  "golden D06, case %s",
  (_, { lead, lag, max_lag }, verdict) => {
    const got = leadLag(lead, lag, max_lag);
    expect(got.claimed).toBe(verdict.significant);
    expect(got.best?.lag).toBe(verdict.best_lag);
    expect(got.threshold).toBeCloseTo(verdict.threshold, 15);
    verdict.rows.forEach((row, index) => {
      const { n, r, effective, p } = got.rows[index]!;
      expect(n).toBe(row.n);
      expect(r! / row.r).toBeCloseTo(1, 8);
      expect(effective / row.n_effective).toBeCloseTo(1, 8);
      expect(p! / row.p_effective).toBeCloseTo(1, 7);
    });
  },
);

test("two walks that know nothing of each other are hardly ever said to belong together", () => {
  const random = seededRandom(7);
  const walk = () => {
    let at = 0;
    return Array.from({ length: 24 }, () => (at += random() - 0.5));
  };
  const claims = Array.from({ length: 400 }, () => leadLag(walk(), walk(), 6)).filter(({ claimed }) => claimed);
  expect(claims.length).toBeLessThan(400 * 0.06);
});

test("no change is taken across a month that is missing", () => {
  const [row] = leadLag([1, 2, null, 9, 4, 6], [3, 1, 5, null, 2, 7], 0).rows;
  expect(row).toMatchObject({ n: 2, r: null, p: null });
});
