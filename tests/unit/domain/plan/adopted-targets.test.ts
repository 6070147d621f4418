import { expect, test } from "vitest";
import { adoptedTargets } from "#domain/plan/adopted-targets.ts";
import { withCells } from "#domain/series-values.ts";
import { aSeries } from "../../../support/a-workbook.ts";

const plan = {
  firstMonth: "2025-04",
  months: 2,
  targets: [{ metric: "leads", values: [500, 480] }],
  calculated: ["mql_rate"],
};

const valuesOf = (series: ReturnType<typeof withCells>, metric: string, kind: string) =>
  series.find((one) => one.metric === metric && one.kind === kind)?.values;

test("a revision keeps the target it replaces as the original, and a later one leaves that alone", () => {
  const before = [aSeries({ metric: "leads", kind: "target", start: "2025-04", values: [400, null] })];
  const once = withCells(before, adoptedTargets({ ...plan, series: before }));
  expect(valuesOf(once, "leads", "target")).toEqual([500, 480]);
  expect(valuesOf(once, "leads", "originalTarget")).toEqual([400, 480]);
  const targets = [{ metric: "leads", values: [600, 600] }];
  const twice = withCells(once, adoptedTargets({ ...plan, targets, series: once }));
  expect(valuesOf(twice, "leads", "target")).toEqual([600, 600]);
  expect(valuesOf(twice, "leads", "originalTarget")).toEqual([400, 480]);
});

test("a rate's own typed target gives way to its formula, in these months only", () => {
  const before = [aSeries({ metric: "mql_rate", kind: "target", start: "2025-03", values: [0.2, 0.2, 0.2] })];
  const after = withCells(before, adoptedTargets({ ...plan, series: before }));
  expect(valuesOf(after, "mql_rate", "target")).toEqual([0.2, null, null]);
});
