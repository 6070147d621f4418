import { expect, test } from "vitest";
import { commonSums } from "#domain/common-months.ts";
import { growthRate } from "#domain/growth-rate.ts";
import { monthRange } from "#domain/month.ts";
import { yearOverYear } from "#domain/year-over-year.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface Inputs {
  readonly months: readonly { readonly month: string; readonly value: number | null }[];
  readonly fy_start: string;
}

interface Expected {
  readonly yoy_percent: readonly (number | null)[];
  readonly ytd_current: number;
  readonly ytd_prior: number;
  readonly ytd_yoy_percent: number;
  readonly mom_percent_2024_05: number;
}

const percent = (fraction: number | null) => (fraction === null ? null : fraction * 100);

test("H10: growth on the year with a zero base and a missing month; the year to date over common months", () => {
  const { inputs, expected, tolerance } = golden<Inputs, Expected>("H10-yoy");
  const valueByMonth = new Map(inputs.months.map(({ month, value }) => [month, value]));
  const of = (months: readonly string[]) => months.map((month) => valueByMonth.get(month) ?? null);
  const current = of(monthRange(inputs.fy_start, "2024-09"));
  const prior = of(monthRange("2023-04", "2023-09"));

  const yearOnYear = current.map((value, month) => percent(growthRate(value, prior[month] ?? null).value));
  expectGolden(yearOnYear, expected.yoy_percent, tolerance);

  const sums = commonSums(current, prior);
  expect(sums).toEqual({ current: expected.ytd_current, prior: expected.ytd_prior, months: 5 });
  expectGolden(percent(growthRate(sums!.current, sums!.prior).value), expected.ytd_yoy_percent, tolerance);
  expectGolden(percent(growthRate(current[1] ?? null, current[0] ?? null).value), expected.mom_percent_2024_05, {
    rel: 1e-12,
  });
});

test("a year of nothing, or of loss, is no base to compare with", () => {
  expect(growthRate(10, 0)).toEqual({ value: null, reason: "division-by-zero" });
  expect(growthRate(10, -5)).toEqual({ value: null, reason: "negative-base" });
  expect(yearOverYear(10, -5)).toEqual({ value: null, reason: "negative-base" });
  expect(yearOverYear(null, 5)).toEqual({ value: null, reason: "missing" });
});
