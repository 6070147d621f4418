import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import type { Workbook } from "#domain/workbook.ts";
import { dashboardFigures } from "#features/dashboard/dashboard-figures.ts";
import { kpiGroups } from "#features/dashboard/kpi-groups.ts";
import { arrangedGroups, type KpiFilter, type KpiOrder, nextOrder, noFilter } from "#features/dashboard/kpi-order.ts";

const minato = JSON.parse(readFileSync("tests/fixtures/dashboard/minato.workbook.json", "utf8")) as Workbook;
const engine = createEngine(minato);
const groups = kpiGroups(minato, engine, dashboardFigures(minato, engine, { month: "2025-09", view: "month" }));

function ids(order: KpiOrder | null, filter: KpiFilter = noFilter): string[] {
  return arrangedGroups(groups, order, filter).flatMap(({ rows }) => rows.map(({ metric }) => metric.id));
}

test("the funnel's order and its groups until a header is pressed", () => {
  expect(arrangedGroups(groups, null, noFilter)).toEqual(groups);
});

test("sorted rows stand in one list, the lowest attainment first", () => {
  const sorted = arrangedGroups(groups, { by: "attainment", direction: "ascending" }, noFilter);
  expect(sorted.map(({ tier }) => tier)).toEqual([null]);
  expect(ids({ by: "attainment", direction: "ascending" }).slice(0, 3)).toEqual(["opportunities", "sql", "sql_rate"]);
});

test("what has no value stands last in either direction", () => {
  for (const direction of ["ascending", "descending"] as const)
    expect(ids({ by: "lastYear", direction }).at(-1)).toBe("cpl");
});

test("要対応のみ keeps what misses its target by more than a tenth", () => {
  expect(ids(null, { ...noFilter, badOnly: true })).toEqual(["won", "opportunities", "sql", "mql", "sql_rate"]);
});

test("a third press returns to the funnel's order", () => {
  const first = nextOrder(null, "status");
  const second = nextOrder(first, "status");
  expect(first).toEqual({ by: "status", direction: "ascending" });
  expect(second).toEqual({ by: "status", direction: "descending" });
  expect(nextOrder(second, "status")).toBeNull();
  expect(nextOrder(second, "actual")).toEqual({ by: "actual", direction: "ascending" });
});
