import { expect, test } from "vitest";
import { alertSubjects } from "#domain/alert/alert-subjects.ts";
import { chartedLimits } from "#domain/charted-limits.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const machine = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });

test("a chart's limits are those its alerts are judged by", () => {
  const engine = createEngine(machine);
  const subjects = alertSubjects(machine, engine, "2025-09");
  expect(subjects.length).toBeGreaterThan(10);
  for (const { metric, limitsAt, months } of subjects) {
    const judged = limitsAt(months.length - 1);
    const charted = chartedLimits(machine, engine, metric, "2025-09");
    expect(charted.kind).toBe(judged.kind);
    if (charted.kind !== "none" && judged.kind !== "none") expect(charted.limits).toEqual(judged.limits);
  }
});

test("the months behind the limits and those outside them have names; a new first month moves both", () => {
  const rate = machine.metrics.find(({ id }) => id === "mql_to_sql_rate")!;
  const found = chartedLimits(machine, createEngine(machine), rate, "2025-09");
  expect(found).toMatchObject({
    kind: "frozen",
    from: "2023-10",
    until: "2024-09",
    outside: ["2025-07", "2025-08", "2025-09"],
  });
  const renewed = { ...rate, alerts: { limitsFrom: "2025-01" } };
  expect(chartedLimits(machine, createEngine(machine), renewed, "2025-09")).toMatchObject({
    kind: "trial",
    from: "2025-01",
    have: 9,
  });
});

test.each([
  [5, { kind: "none", have: 5, need: 6 }],
  [6, { kind: "trial", have: 6, until: "2026-06" }],
  [12, { kind: "frozen", have: 12, until: "2026-12" }],
  [15, { kind: "frozen", have: 12, until: "2026-12" }],
])("from %i months", (months, expected) => {
  const leads = aMetric({ id: "leads" });
  const values = Array.from({ length: months }, (_, at) => 100 + (at % 3));
  const workbook = aWorkbook({ metrics: [leads], series: [aSeries({ metric: "leads", start: "2026-01", values })] });
  const through = `${2026 + Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, "0")}`;
  expect(chartedLimits(workbook, createEngine(workbook), leads, through)).toMatchObject(expected);
});
