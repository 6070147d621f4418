import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlanInputs, planOutcome } from "#domain/plan/plan-outcome.ts";
import { plannedCount } from "#domain/planned-count.ts";
import { expectGolden, golden } from "../golden-case.ts";

const base: PlanInputs = {
  kgiUnit: "amount",
  goal: null,
  companyTarget: 1_000_000_000,
  share: 0.3,
  averageDeal: 2_500_000,
  booked: null,
  rates: [0.015, 0.25, 0.4, 0.8, 0.25],
  leadTimes: [0, 1, 1, 0, 3, 0],
  firstMonth: "2025-04",
  months: 12,
  ramp: "flat",
  growth: 1,
  lastYearWins: [],
  winsByHand: [],
};

const counts = (inputs: PlanInputs) => planOutcome(inputs).stages.map(({ count }) => count);
const sum = (values: readonly number[] | null) => (values ?? []).reduce((total, value) => total + value, 0);

describe("golden", () => {
  test("A01: the chain from 30 million yen to visits is exact", () => {
    const { inputs, expected, tolerance } = golden<
      { kgi: number; avg_deal: number; rates: number[] },
      { exact: number[] }
    >("A01-reverse-funnel");
    const outcome = planOutcome({
      ...base,
      goal: inputs.kgi,
      companyTarget: null,
      averageDeal: inputs.avg_deal,
      rates: inputs.rates,
    });
    expectGolden(
      outcome.stages.map(({ exact }) => exact.value),
      expected.exact,
      tolerance,
    );
  });

  test("A03: what had to be there before the plan began, on a ramp that doubles", () => {
    const { inputs, expected } = golden<
      { total_wins: number; rates: number[]; lags: number[]; ramp: { first: number; last: number }; stages: string[] },
      { sum_before_start: Record<string, number> }
    >("A03-lagged-plan");
    const outcome = planOutcome({
      ...base,
      kgiUnit: "count",
      goal: inputs.total_wins,
      rates: inputs.rates,
      leadTimes: [...inputs.lags, 0],
      ramp: "linear",
      growth: inputs.ramp.last / inputs.ramp.first,
    });
    const before = inputs.stages.map((stage) => plannedCount(expected.sum_before_start[stage] ?? Number.NaN));
    expect(outcome.stages.map(({ beforeStart }) => beforeStart)).toEqual(before);
  });
});

// Source: issue 4: 10億円 × 30%, 250万円, 25/80/40/25/1.5%; and the planner mock's deadlines.
describe("the planner's example", () => {
  test("counts at every stage, rounded up once", () => {
    expect(counts(base)).toEqual([400_000, 6000, 1500, 600, 480, 120]);
    expect(planOutcome(base).kgi).toEqual({ value: 300_000_000 });
  });

  test("a win rate of 26% takes leads from 6,000 to 5,770: the chain is not rounded inside", () => {
    expect(counts({ ...base, rates: [0.015, 0.25, 0.4, 0.8, 0.26] })[1]).toBe(5770);
  });

  test("the last months in which a stage still counts", () => {
    const deadlines = planOutcome(base).stages.map(({ deadline }) => deadline);
    expect(deadlines).toEqual(["2025-10", "2025-10", "2025-11", "2025-12", "2025-12", "2026-03"]);
  });

  test("what is booked is subtracted before planning back", () => {
    expect(counts({ ...base, booked: 50_000_000 })).toEqual([333_334, 5000, 1250, 500, 400, 100]);
    expect(counts({ ...base, booked: 400_000_000 })).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("months", () => {
  test("a stage is as much earlier as its deals take, and its last months serve the following year", () => {
    const winsByHand = [8, 9, 10, 9, 8, 12, 10, 10, 11, 9, 10, 14];
    const { stages, surplus } = planOutcome({ ...base, ramp: "byHand", winsByHand });
    expect(surplus).toBe(0);
    expect(stages[5]?.monthly).toEqual(winsByHand);
    expect(stages[4]?.monthly).toEqual([36, 32, 48, 40, 40, 44, 36, 40, 56, 32, 36, 40]);
    expect(stages[4]).toMatchObject({ afterEnd: 108, beforeStart: 108, leadMonths: 3 });
  });

  test("months by hand that do not add up say by how much", () => {
    const winsByHand = [8, 9, 10, 9, 8, 12, 10, 10, 11, 9, 10, 12];
    expect(planOutcome({ ...base, ramp: "byHand", winsByHand }).surplus).toBe(-2);
  });

  test("months by hand that add up to more are followed by the stages above, month by month", () => {
    const winsByHand = [20, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
    const { stages, surplus } = planOutcome({ ...base, ramp: "byHand", winsByHand });
    expect(surplus).toBe(10);
    expect(stages.map(({ count }) => count)).toEqual([400_000, 6000, 1500, 600, 480, 120]);
    expect(stages.map(({ monthly }) => sum(monthly))).toEqual([433_334, 6500, 1625, 650, 520, 130]);
    expect(stages[4]?.monthly).toEqual([40, 40, 40, 40, 40, 40, 40, 40, 40, 80, 40, 40]);
    expect(stages[4]).toMatchObject({ beforeStart: 160, afterEnd: 160 });
  });

  test("months by hand stay as typed where nothing more is needed", () => {
    const winsByHand = Array.from({ length: 12 }, () => 1);
    const { stages, surplus } = planOutcome({ ...base, booked: 400_000_000, ramp: "byHand", winsByHand });
    expect(surplus).toBe(12);
    expect(stages.map(({ count, monthly }) => [count, sum(monthly)]).slice(-2)).toEqual([
      [0, 48],
      [0, 12],
    ]);
  });

  test("last year's shape needs every month of last year", () => {
    const lastYearWins = [8, 9, 10, 9, 8, 12, 10, 10, 11, 9, 10, null];
    expect(planOutcome({ ...base, ramp: "lastYear", lastYearWins }).stages[5]?.monthly).toBeNull();
  });

  test("law: whole months of every stage add up to the year's rounded need", () => {
    const rate = fc.double({ min: 0.005, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.array(rate, { maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 7, maxLength: 7 }),
        fc.oneof(
          fc.constant({ ramp: "flat" as const, growth: 1 }),
          fc.record({ ramp: fc.constant("linear" as const), growth: fc.double({ min: 0.2, max: 5, noNaN: true }) }),
          fc.constant({ ramp: "lastYear" as const, growth: 1 }),
        ),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 12 }).filter((year) => sum(year) > 0),
        (goal, rates, leadTimes, ramp, lastYearWins) => {
          const outcome = planOutcome({ ...base, ...ramp, kgiUnit: "count", goal, rates, leadTimes, lastYearWins });
          for (const { count, monthly } of outcome.stages) {
            expect(monthly?.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
            expect(sum(monthly)).toBe(count);
          }
        },
      ),
    );
  });
});

describe("what is missing stays unknown", () => {
  test("above a rate of 0 or a blank one nothing is said, below it everything", () => {
    expect(counts({ ...base, rates: [0.015, 0.25, 0, 0.8, 0.25] })).toEqual([null, null, null, 600, 480, 120]);
    expect(counts({ ...base, rates: [0.015, null, 0.4, 0.8, 0.25] })).toEqual([null, null, 1500, 600, 480, 120]);
  });

  test("without an average deal there is no count", () => {
    expect(counts({ ...base, averageDeal: null })).toEqual([null, null, null, null, null, null]);
    expect(planOutcome({ ...base, averageDeal: 0 }).deals).toEqual({ value: null, reason: "division-by-zero" });
  });
});
