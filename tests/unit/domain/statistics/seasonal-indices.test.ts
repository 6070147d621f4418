import { expect, test } from "vitest";
import { seasonalIndices } from "#domain/statistics/seasonal-indices.ts";
import { expectGolden, golden } from "../golden-case.ts";

interface Expected {
  readonly indices: readonly number[];
  readonly trend_index_6: number;
  readonly trend_last: number;
}

test("H01: the season of AirPassengers as R finds it", () => {
  const { inputs, expected, tolerance } = golden<{ y: readonly number[]; period: number }, Expected>(
    "H01-seasonal-indices-airpassengers",
  );
  const { indices, trend } = seasonalIndices(inputs.y, inputs.period)!;
  const last = trend.findLast((value) => value !== null);
  expectGolden({ indices, trend_index_6: trend[6], trend_last: last }, expected, tolerance);
});

test("an odd season needs no halves", () => {
  expect(seasonalIndices([1, 2, 3, 1, 2, 3], 3)?.indices.map((index) => index.toFixed(6))).toEqual([
    "0.500000",
    "1.000000",
    "1.500000",
  ]);
});

test("below two years, with a gap or with a month of nothing there is no season", () => {
  const years = Array.from({ length: 24 }, (_, month) => 10 + (month % 12));
  expect(seasonalIndices(years)).not.toBeNull();
  expect(seasonalIndices(years.slice(1))).toBeNull();
  expect(seasonalIndices([...years.slice(0, 23), null])).toBeNull();
  expect(seasonalIndices([...years.slice(0, 23), 0])).toBeNull();
});
