import { expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { emptyWorkbook, type Series } from "#domain/workbook.ts";
import { expectGolden, golden } from "./golden-case.ts";

interface Inputs {
  readonly months: readonly { readonly month: string; readonly visits: number; readonly conversions: number | null }[];
}

interface Expected {
  readonly monthly_rate: readonly (number | null)[];
  readonly q1_rate: number;
  readonly q1_wrong_mean_of_rates: number;
  readonly ytd_zero_denominator_months: readonly string[];
}

const { inputs, expected, tolerance } = golden<Inputs, Expected>("K07-ratio-aggregation");
const actual = (metric: string, values: readonly (number | null)[]): Series => ({
  metric,
  kind: "actual",
  member: null,
  start: "2025-04",
  values,
});
const engine = createEngine({
  ...emptyWorkbook({ id: "w", name: "K07", at: "2025-09-01T00:00:00.000Z" }),
  metrics: ["visitors", "conversions", "cvr"].map((id) => metricFromCatalogue(id)),
  series: [
    actual(
      "visitors",
      inputs.months.map(({ visits }) => visits),
    ),
    actual(
      "conversions",
      inputs.months.map(({ conversions }) => conversions),
    ),
  ],
});
const percent = (value: number | null) => (value === null ? null : value * 100);

test("K07: a month's rate is unknown without visitors or conversions, and says which", () => {
  const rates = inputs.months.map(({ month }) => engine.value({ metric: "cvr", period: month }));
  expectGolden(
    rates.map(({ value }) => percent(value)),
    expected.monthly_rate,
    tolerance,
  );
  const zero = inputs.months.filter((_, index) => rates[index]?.reason === "division-by-zero");
  expect(zero.map(({ month }) => month)).toEqual(expected.ytd_zero_denominator_months);
  expect(rates.at(-1)?.reason).toBe("missing");
});

test("K07: a quarter's rate is the ratio of sums, not the mean of rates", () => {
  const quarter = percent(engine.value({ metric: "cvr", period: "2025Q1" }).value);
  expectGolden(quarter, expected.q1_rate, tolerance);
  expect(quarter).not.toBeCloseTo(expected.q1_wrong_mean_of_rates, 3);
});

test("K07: inputs of different months are still divided, and marked", () => {
  const soFar = engine.value({ metric: "cvr", period: "YTD2025-08" });
  expect(soFar).toMatchObject({ value: 73 / 6080, uneven: true, of: 5 });
});
