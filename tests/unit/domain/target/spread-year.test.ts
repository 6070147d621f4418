import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadRules } from "#domain/target/spread/spread-rules.ts";
import { type SpreadOrder, spreadYear } from "#domain/target/spread/spread-year.ts";
import { monthsTotal } from "#domain/target/target-mismatch.ts";

const open = Array.from({ length: 12 }, () => null);
const lastYear = [8, 6, 9, 8, 7, 11, 9, 9, 10, 8, 9, 12];
const order = (parts: Partial<SpreadOrder>): SpreadOrder => ({
  year: 120,
  rule: "even",
  yearRule: "sum",
  unit: "count",
  kept: open,
  growth: 2,
  lastYear,
  present: lastYear,
  ...parts,
});
const months = (parts: Partial<SpreadOrder>) => {
  const spread = spreadYear(order(parts));
  return spread.ok ? spread.value : spread.error;
};
const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

// Worked by hand: last year 106 in all; 120 × 8/106 = 9.057 and so on, whole parts 114, the six largest remainders +1.
test("in last year's shape", () => {
  const spread = months({ rule: "lastYear" }) as number[];
  expect(spread).toEqual([9, 7, 10, 9, 8, 13, 10, 10, 11, 9, 10, 14]);
  expect(sum(spread)).toBe(120);
});

test("closed months keep their target: the others share what is left", () => {
  const kept = [10, 10, 10, ...open.slice(3)];
  expect(months({ kept, year: 120 })).toEqual([10, 10, 10, ...Array.from({ length: 9 }, () => 10)]);
  expect(months({ kept, year: 118 })).toEqual([10, 10, 10, 9, 9, 10, 10, 10, 10, 10, 10, 10]);
});

test("a rate is not divided by twelve: its mean is the year, in whatever shape", () => {
  expect(months({ year: 0.4, yearRule: "mean", unit: "percent" })).toEqual(Array.from({ length: 12 }, () => 0.4));
  const shaped = months({ year: 0.4, yearRule: "mean", unit: "percent", rule: "lastYear" }) as number[];
  expect(sum(shaped) / 12).toBeCloseTo(0.4, 12);
  expect(shaped[5]! / shaped[0]!).toBeCloseTo(11 / 8, 12);
});

test("a stock ends the year at its target", () => {
  const ramp = months({ year: 240, yearRule: "last", rule: "linear", growth: 2 }) as number[];
  expect([ramp[0], ramp[11]]).toEqual([120, 240]);
  expect(months({ year: 240, yearRule: "last", kept: [...open.slice(1), 200] })).toEqual({
    code: "nothing-open",
    kept: 200,
  });
});

test("what cannot be done is named", () => {
  expect(months({ rule: "lastYear", lastYear: [...lastYear.slice(1), null] })).toEqual({ code: "no-shape", kept: 0 });
  expect(months({ year: 30, kept: [40, ...open.slice(1)] })).toEqual({ code: "below-kept", kept: 40 });
});

const weights = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }).filter((list) => sum(list) > 0);
const keptCounts = fc
  .array(fc.option(fc.nat(50)), { minLength: 12, maxLength: 12 })
  .filter((list) => list.includes(null));

test("law: by every rule, counts and yen add up to the year exactly, and none is negative or broken", () => {
  for (const { id: rule } of spreadRules.filter(({ id }) => id !== "byHand"))
    fc.assert(
      fc.property(
        fc.integer({ min: 600, max: 3_000_000_000 }),
        weights,
        keptCounts,
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (year, shape, kept, growth) => {
          const shaped = shape.map((weight, index) => (kept[index] === null ? weight + 1 : weight));
          const spread = spreadYear(
            order({ rule, year, kept, growth, lastYear: shaped, present: shaped, unit: "currency" }),
          );
          const values = spread.ok ? spread.value : [];
          expect(sum(values)).toBe(year);
          expect(values.every((value) => Number.isInteger(value) && value! >= 0)).toBe(true);
          kept.forEach((value, index) => value !== null && expect(values[index]).toBe(value));
        },
      ),
      { numRuns: 60 },
    );
});

test("law: a mean and a last month meet the year by every rule", () => {
  for (const { id: rule } of spreadRules.filter(({ id }) => id !== "byHand"))
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), weights, (year, shape) => {
        const shaped = shape.map((weight) => weight + 1);
        for (const yearRule of ["mean", "last", "first"] as const) {
          const spread = spreadYear(
            order({ rule, year, yearRule, unit: "percent", lastYear: shaped, present: shaped }),
          );
          expect(monthsTotal(spread.ok ? spread.value : [], yearRule, null)).toBeCloseTo(year, 9);
        }
      }),
      { numRuns: 40 },
    );
});
