import { expect, test } from "vitest";
import type { MonthColumn } from "#ui/chart/month-column.ts";
import { monthColumnScales } from "#ui/chart/month-columns-scale.ts";

function column(changes: Partial<MonthColumn>): MonthColumn {
  return {
    month: "2025-09",
    actual: null,
    target: null,
    forecast: null,
    priorYear: null,
    variance: null,
    favourable: null,
    ...changes,
  };
}

test("columns stand on 0 and leave the head of the drawing to the strip", () => {
  const { columns, strip } = monthColumnScales([column({ actual: 24.5, target: 30, variance: -5.5 })]);
  expect(columns.min).toBe(0);
  const topOfColumns = 1 - 30 / columns.max;
  const footOfStrip = (strip.max + 5.5) / (strip.max - strip.min);
  expect(footOfStrip).toBeLessThan(topOfColumns - 0.1);
  expect(strip.min).toBeLessThan(-5.5);
});

test("a value below 0 lowers the floor instead of being cut off", () => {
  const { columns } = monthColumnScales([column({ actual: -10 }), column({ actual: 30 })]);
  expect(columns.min).toBe(-10);
  expect(columns.max).toBeGreaterThan(30);
});

test("an empty year has scales that can be drawn", () => {
  const { columns, strip } = monthColumnScales([column({}), column({})]);
  expect(columns.max).toBeGreaterThan(columns.min);
  expect(strip.max).toBeGreaterThan(strip.min);
});

test("control limits and benchmarks above every column stay in sight", () => {
  expect(monthColumnScales([column({ actual: 10 })], [50, -5]).columns).toMatchObject({ min: -5 });
  expect(monthColumnScales([column({ actual: 10 })], [50]).columns.max).toBeGreaterThan(50);
});
