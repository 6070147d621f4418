import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type OngoingFunnel,
  ongoingCounts,
  rateOption,
  replanMonths,
  usefulMonths,
  volumeOption,
  winsOf,
} from "#domain/target/replan.ts";

/** Leads → MQL (50%, one month) → won (10%, two months), 100 leads a month, six months left. */
const funnel: OngoingFunnel = {
  past: [[100], [50, 50], []],
  rates: [0.5, 0.1],
  leads: [1, 2],
  entering: 100,
  months: 6,
};

// By hand: 5 a month come of 100 leads three months earlier; the first three are under way already.
test("as things are: what is under way is won first", () => {
  expect(ongoingCounts(funnel)).toEqual([
    [100, 100, 100, 100, 100, 100],
    [50, 50, 50, 50, 50, 50],
    [5, 5, 5, 5, 5, 5],
  ]);
});

// By hand: 36 are needed, 30 come. Leads count for three months more: 15 of the 30 come of those, so 15 × 1.4 = 21.
test("more leads, only while they can still be won", () => {
  const option = volumeOption(funnel, 36, 0)!;
  expect(option.useful).toBe(3);
  expect(option.needed).toBeCloseTo(140, 9);
  expect(option.counts[1]!.map(Math.round)).toEqual([50, 70, 70, 70, 50, 50]);
  expect(winsOf(option.counts)).toBeCloseTo(36, 9);
});

test("two months before the end neither leads nor MQL count any more", () => {
  const late = { ...funnel, months: 2 };
  expect([0, 1, 2].map((stage) => usefulMonths(late, stage))).toEqual([0, 0, 2]);
  expect(volumeOption(late, 12, 0)).toBeNull();
  expect(volumeOption(late, 12, 1)).toBeNull();
  expect(volumeOption(late, 12, 2)?.needed).toBeCloseTo(6, 9);
  expect(rateOption(late, 12, 0)).toBeNull();
});

// By hand: all 30 still pass the last step: 10% × 36/30. Only 20 still pass the first: 50% × (36 − 10)/20.
test("a better rate lifts only what has not passed it yet", () => {
  expect(rateOption(funnel, 36, 1)?.needed).toBeCloseTo(0.12, 12);
  expect(rateOption(funnel, 36, 0)?.needed).toBeCloseTo(0.65, 12);
});

test("whole months add up to the rounded need; what is won next year is left alone", () => {
  const months = replanMonths(funnel, volumeOption(funnel, 36.5, 0)!.counts, "up");
  expect(months[0]!.slice(3)).toEqual([null, null, null]);
  expect(months[2]!.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(37);
  expect(winsOf([replanMonths(funnel, ongoingCounts(funnel), "nearest")[2] as number[]])).toBe(30);
});

test("law: every option brings exactly what is needed", () => {
  const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
  const any = fc.record({
    past: fc.tuple(...[0, 1, 2].map(() => fc.array(fc.nat(500), { minLength: 4, maxLength: 4 }))),
    rates: fc.tuple(rate, rate),
    leads: fc.tuple(fc.nat(4), fc.nat(4)),
    entering: fc.integer({ min: 1, max: 5000 }),
    months: fc.integer({ min: 1, max: 11 }),
  });
  fc.assert(
    fc.property(any, fc.double({ min: 1, max: 3, noNaN: true }), (each, more) => {
      const needed = winsOf(ongoingCounts(each)) * more;
      const options = [0, 1, 2].map((stage) => volumeOption(each, needed, stage));
      const lifted = [...options, rateOption(each, needed, 0), rateOption(each, needed, 1)];
      for (const option of lifted) if (option) expect(winsOf(option.counts)).toBeCloseTo(needed, 5);
    }),
  );
});
