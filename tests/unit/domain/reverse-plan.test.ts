import fc from "fast-check";
import { expect, test } from "vitest";
import { plannedCount } from "#domain/planned-count.ts";
import { requiredCounts, requiredDeals, savedAtTop } from "#domain/reverse-plan.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface ReverseFunnel {
  readonly kgi: number;
  readonly avg_deal: number;
  readonly rates: readonly number[];
}

test("A01: from 30 million yen to visits, the chain exact", () => {
  const { inputs, expected, tolerance } = golden<ReverseFunnel, { exact: number[] }>("A01-reverse-funnel");
  const deals = requiredDeals(inputs.kgi, inputs.avg_deal);
  const counts = requiredCounts(deals.value, inputs.rates).map((count) => count.value);
  expectGolden(counts, expected.exact, tolerance);
});

// Source: issue 4, the wizard's example: 10億円 × 30%, 250万円, 25/80/40/25/1.5%.
test("the wizard's example comes out in whole counts", () => {
  const deals = requiredDeals(1_000_000_000 * 0.3, 2_500_000);
  const counts = requiredCounts(deals.value, [0.015, 0.25, 0.4, 0.8, 0.25]).map((count) =>
    plannedCount(count.value ?? -1),
  );
  expect(counts).toEqual([400_000, 6000, 1500, 600, 480, 120]);
});

// Source: the planner mock: 受注率 25→26% and リード→MQL 25→26% save 230 leads each, MQL→SQL 146, 商談化率 74.
test("one point more on a rate saves the difference of the shown counts", () => {
  const rates = [0.25, 0.4, 0.8, 0.25];
  const saved = rates.map((_, step) => savedAtTop({ lowest: 120, rates, step, change: 0.01 }).value);
  expect(saved).toEqual([230, 146, 74, 230]);
});

test("nothing can be planned back through a rate of 0, and the stages above say why", () => {
  expect(requiredCounts(10, [0.5, 0, 0.25])).toEqual([
    { value: null, reason: "division-by-zero" },
    { value: null, reason: "division-by-zero" },
    { value: 40 },
    { value: 10 },
  ]);
  expect(requiredCounts(10, [null])[0]).toEqual({ value: null, reason: "missing" });
});

test("what is booked beyond the goal leaves nothing to win", () => {
  expect(requiredDeals(100, 10, 250)).toEqual({ value: 0 });
});

test("law: the reverse plan undoes the funnel", () => {
  const rate = fc.double({ min: 0.001, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 1e6, noNaN: true }), fc.array(rate, { maxLength: 8 }), (wins, rates) => {
      const top = requiredCounts(wins, rates)[0]?.value ?? Number.NaN;
      const forward = rates.reduce((count, step) => count * step, top);
      expect(Math.abs(forward - wins)).toBeLessThanOrEqual(1e-12 * rates.length * wins);
    }),
  );
});
