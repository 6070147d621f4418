import { expect, test } from "vitest";
import { kpiTree } from "#domain/kpi-tree.ts";
import { neighbouringPlace, type SiblingPlace } from "#domain/kpi-tree-order.ts";
import type { Workbook } from "#domain/workbook.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { orderMetric } from "#state/commands/order-metric.ts";
import { aMetric, aWorkbook } from "../../../support/a-workbook.ts";

const workbook = aWorkbook({
  metrics: [
    aMetric({ id: "kgi", role: "kgi" }),
    aMetric({ id: "a", role: "kpi", parent: "kgi" }),
    aMetric({ id: "below", role: "kpi", parent: "a" }),
    aMetric({ id: "b", role: "kpi", parent: "kgi" }),
    aMetric({ id: "c", role: "kpi", parent: "kgi" }),
    aMetric({ id: "loose", role: "kpi" }),
    aMetric({ id: "loose2", role: "kpi" }),
  ],
});

function after(book: Workbook, id: string, place: SiblingPlace): Workbook {
  const outcome = commandOutcome(book, orderMetric({ id, name: id }, place));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.workbook;
}

const firstLevel = (book: Workbook) => kpiTree(book).roots[0]!.children.map(({ metric }) => metric.id);

test("one step up and down among the siblings, whatever stands between them in the workbook", () => {
  const up = neighbouringPlace(kpiTree(workbook), "b", -1);
  expect(up).toEqual({ sibling: "a", side: "before" });
  const raised = after(workbook, "b", up!);
  expect(firstLevel(raised)).toEqual(["b", "a", "c"]);
  expect(firstLevel(after(raised, "b", neighbouringPlace(kpiTree(raised), "b", 1)!))).toEqual(["a", "b", "c"]);
  expect(raised.metrics).toHaveLength(workbook.metrics.length);
});

test("the first and the last have nowhere to go, nor has the KGI; the unconnected are siblings", () => {
  const tree = kpiTree(workbook);
  expect(neighbouringPlace(tree, "a", -1)).toBeNull();
  expect(neighbouringPlace(tree, "c", 1)).toBeNull();
  expect(neighbouringPlace(tree, "kgi", 1)).toBeNull();
  expect(neighbouringPlace(tree, "below", 1)).toBeNull();
  expect(neighbouringPlace(tree, "loose2", -1)).toEqual({ sibling: "loose", side: "before" });
});

test("what is not there is refused by name", () => {
  const refused = commandOutcome(workbook, orderMetric({ id: "a", name: "a" }, { sibling: "gone", side: "after" }));
  expect(refused).toEqual({ ok: false, error: { code: "unknown-metric", metric: "gone" } });
});
