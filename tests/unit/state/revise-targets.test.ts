import { produce } from "immer";
import { expect, test } from "vitest";
import { seriesValue } from "#domain/series-values.ts";
import { totalSeries } from "#domain/target/target-month.ts";
import { targetRevision } from "#domain/target/target-revision.ts";
import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import type { Command } from "#state/command.ts";
import { reviseTargets } from "#state/commands/revise-targets.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const after = (workbook: Workbook, { change }: Command): Workbook => produce(workbook, change);
const year = Array.from({ length: 12 }, () => 10);
const before = aWorkbook({
  metrics: [aMetric({ id: "leads" })],
  series: [aSeries({ metric: "leads", kind: "target", values: year })],
});
const stamp = { id: "r1", at: "2026-09-03T00:00:00.000Z", now: "2026-09", reason: " 展示会の中止 " };
const september = (value: number) => [{ month: "2026-09", kind: "target", value } as const];

function revised(workbook: Workbook, value: number, changes: Partial<typeof stamp> = {}): Workbook {
  const change = { metric: "leads", fiscalYear: 2026, cells: september(value) };
  return after(workbook, reviseTargets([targetRevision(workbook, change, { ...stamp, ...changes })]));
}
const at = (workbook: Workbook, kind: "target" | "originalTarget", month: string) =>
  seriesValue(totalSeries(workbook.series, "leads", kind)!, month);

test("the first revision keeps the whole year as it was planned; no later one touches it", () => {
  const once = revised(before, 8);
  const twice = revised(once, 6, { id: "r2", reason: "" });
  expect(at(twice, "target", "2026-09")).toBe(6);
  expect(totalSeries(twice.series, "leads", "originalTarget")?.values).toEqual(year);
  const kept = { kind: "targetRevision", at: stamp.at, metric: "leads", fiscalYear: 2026 };
  expect(twice.history).toEqual([
    { ...kept, id: "r1", reason: "展示会の中止", months: [{ month: "2026-09", from: 10, to: 8 }] },
    { ...kept, id: "r2", reason: "", months: [{ month: "2026-09", from: 8, to: 6 }] },
  ]);
});

test("before the year begins and before a plan is adopted, targets are drafts: nothing is kept apart", () => {
  const draft = revised(before, 8, { now: "2026-03" });
  expect(draft.history).toEqual([]);
  expect(totalSeries(draft.series, "leads", "originalTarget")).toBeUndefined();
  const adopted = { ...before, plans: [{ id: "p", fiscalYear: 2026, adoptedAt: "2026-03-01T00:00:00.000Z" }] };
  expect(revised(adopted, 8, { now: "2026-03" }).history).toHaveLength(1);
});

test("the KGI's year stands in the KGI, another metric's beside its months", () => {
  const change = { metric: "leads", fiscalYear: 2026, cells: [], year: 130 };
  const said = after(before, reviseTargets([targetRevision(before, change, stamp)]));
  expect(totalSeries(said.series, "leads", "target")?.years).toEqual([{ fiscalYear: 2026, value: 130 }]);
  expect(said.history).toEqual([]);
  const withGoal = { ...before, goals: [aGoal({ metric: "leads", target: 120 })] };
  const moved = after(withGoal, reviseTargets([targetRevision(withGoal, change, stamp)]));
  expect(moved.goals[0]?.target).toBe(130);
  expect(totalSeries(moved.series, "leads", "target")?.years).toBeUndefined();
  expect(moved.history[0]?.year).toEqual({ from: 120, to: 130 });
});

test("what a revision writes is what the file's schema reads back", () => {
  const carried = targetRevision(
    before,
    {
      metric: "leads",
      fiscalYear: 2026,
      cells: september(8),
      carried: ["2026-10"],
      year: 118,
      replan: { choice: "accept", through: "2026-08", actual: 44 },
    },
    stamp,
  );
  const written = after(before, reviseTargets([carried]));
  const decoded = decodeWorkbook(JSON.parse(JSON.stringify(written)));
  expect(decoded).toEqual({ ok: true, value: written });
});
