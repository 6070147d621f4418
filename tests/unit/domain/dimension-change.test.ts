import { describe, expect, test } from "vitest";
import { combinedTotals, valuesOfMembers } from "#domain/dimension-change.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { editDimension, removeDimension } from "#state/commands/edit-dimension.ts";
import { workbookAfter } from "#state/workbook-after.ts";
import { aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const channel = {
  id: "channel",
  name: "チャネル",
  members: [
    { id: "organic", name: "検索" },
    { id: "ads", name: "広告" },
  ],
};
const workbook = aWorkbook({
  dimensions: [channel],
  metrics: [aMetric({ id: "leads", dimension: "channel" }), aMetric({ id: "cost" })],
  series: [
    aSeries({ metric: "leads", member: "organic", start: "2026-04", values: [10, 20, null] }),
    aSeries({ metric: "leads", member: "ads", start: "2026-05", values: [5, 7] }),
    aSeries({ metric: "leads", member: null, start: "2026-07", values: [40] }),
    aSeries({ metric: "leads", kind: "target", member: null, start: "2026-04", values: [30] }),
    aSeries({ metric: "cost", start: "2026-04", values: [100] }),
  ],
});

function after(command: ReturnType<typeof editDimension>) {
  const outcome = commandOutcome(workbook, command);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

test("counts what goes with a member, blanks aside", () => {
  expect(valuesOfMembers(workbook, "channel", ["ads"])).toMatchObject({ values: 2, metrics: [{ id: "leads" }] });
  expect(valuesOfMembers(workbook, "channel", ["organic", "ads"]).values).toBe(4);
  expect(valuesOfMembers(workbook, "region", ["ads"])).toEqual({ metrics: [], values: 0 });
});

test("what the members made up becomes the total, a typed total stays", () => {
  expect(combinedTotals(workbook, createEngine(workbook), "leads")).toEqual([
    { metric: "leads", kind: "actual", member: null, start: "2026-04", values: [10, 25, 7, 40] },
    { metric: "leads", kind: "target", member: null, start: "2026-04", values: [30] },
  ]);
});

describe("editDimension", () => {
  test("a dropped member takes its values along, and comes back with one step", () => {
    const dimension = { ...channel, members: [{ id: "organic", name: "自然検索" }] };
    const { workbook: changed, inverse } = after(editDimension({ dimension, metrics: ["leads"], totals: [] }));
    expect(changed.dimensions).toEqual([dimension]);
    expect(changed.series.some(({ member }) => member === "ads")).toBe(false);
    expect(createEngine(changed).value({ metric: "leads", period: "2026-05" }).value).toBe(20);
    const { updatedAt } = workbook;
    expect(workbookAfter(changed, inverse, updatedAt)).toEqual(workbook);
  });

  test("members change their order without losing a value", () => {
    const dimension = { ...channel, members: channel.members.toReversed() };
    const { workbook: changed } = after(editDimension({ dimension, metrics: ["leads"], totals: [] }));
    expect(changed.series).toEqual(workbook.series);
  });

  test("a metric that is no longer broken down keeps its totals", () => {
    const totals = combinedTotals(workbook, createEngine(workbook), "leads");
    const { workbook: changed } = after(editDimension({ dimension: channel, metrics: ["cost"], totals }));
    expect(changed.metrics.map(({ id, dimension }) => [id, dimension])).toEqual([
      ["leads", null],
      ["cost", "channel"],
    ]);
    for (const period of ["2026-04", "2026-05", "2026-06", "2026-07"])
      expect(createEngine(changed).value({ metric: "leads", period })).toMatchObject({
        value: createEngine(workbook).value({ metric: "leads", period }).value,
      });
  });

  test("removed as a whole, the totals stay", () => {
    const totals = combinedTotals(workbook, createEngine(workbook), "leads");
    const { workbook: changed } = after(removeDimension(channel, totals));
    expect(changed.dimensions).toEqual([]);
    expect(changed.series.every(({ member }) => member === null)).toBe(true);
    expect(createEngine(changed).value({ metric: "leads", period: "2026-05" }).value).toBe(25);
  });
});
