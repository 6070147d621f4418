import { expect, test } from "vitest";
import { openMonths, openMonthsChange } from "#domain/target/open-months-change.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const year = Array.from({ length: 12 }, (): number | null => 10);
const through = (closedThrough: string | null, values: (number | null)[] = year) =>
  aWorkbook({
    settings: { ...aWorkbook().settings, closedThrough },
    metrics: [aMetric({ id: "leads" })],
    series: [aSeries({ metric: "leads", kind: "target", values })],
  });

test("a closed month keeps the target it has; one without any is set", () => {
  const workbook = through("2026-05", year.with(0, null));
  const { cells } = openMonthsChange(workbook, "leads", 2026, { target: 12 });
  expect(cells.map(({ month }) => month)).not.toContain("2026-05");
  expect(cells[0]).toEqual({ month: "2026-04", kind: "target", value: 12 });
  expect(cells).toHaveLength(11);
});

test("one value for all months is carried on from the first month written", () => {
  const { carried } = openMonthsChange(through("2026-05"), "leads", 2026, { target: 12 });
  expect(carried?.[0]).toBe("2026-07");
  expect(carried).toHaveLength(9);
});

test("months given one by one have values of their own", () => {
  const values = Array.from({ length: 12 }, (_, index) => index + 20);
  const { cells, carried } = openMonthsChange(through(null), "leads", 2026, { target: values });
  expect(cells.map(({ value }) => value)).toEqual(values);
  expect(carried).toEqual([]);
});

test("the upper end alone leaves targets and what is carried alone", () => {
  const change = openMonthsChange(through("2026-05"), "leads", 2026, { targetUpper: 30 });
  expect(change.cells.every(({ kind }) => kind === "targetUpper")).toBe(true);
  expect(change.cells).toHaveLength(12);
  expect(change.carried).toBeUndefined();
});

test("no month is open once the year is closed", () => {
  expect(openMonths(through("2027-03"), 2026)).toEqual([]);
  expect(openMonthsChange(through("2027-03"), "leads", 2026, { target: 12 }).cells).toEqual([]);
});
