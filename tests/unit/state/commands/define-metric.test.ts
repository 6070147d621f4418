import { describe, expect, test } from "vitest";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { emptyWorkbook, type Workbook } from "#domain/workbook.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { defineMetric } from "#state/commands/define-metric.ts";
import { workbookAfter } from "#state/workbook-after.ts";

const at = "2026-04-01T00:00:00.000Z";
const leads = metricFromCatalogue("leads");
const workbook: Workbook = { ...emptyWorkbook({ id: "w", name: "", at }), metrics: [leads] };
const entry = { id: "h1", at, reason: " 営業と合意 " };

function after(metric: typeof leads, before: typeof leads | null) {
  const outcome = commandOutcome(workbook, defineMetric({ ...entry, metric, before }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

describe("defineMetric", () => {
  test("a change of meaning is kept in the history, with its reason", () => {
    const { workbook: changed } = after({ ...leads, definition: "名刺を含む", owner: "営業担当" }, leads);
    expect(changed.metrics[0]).toMatchObject({ definition: "名刺を含む", owner: "営業担当" });
    expect(changed.history).toEqual([
      {
        id: "h1",
        at,
        metric: "leads",
        name: leads.name,
        reason: "営業と合意",
        changes: [{ field: "definition", from: leads.definition, to: "名刺を含む" }],
      },
    ]);
  });

  test("who owns it changes nothing about what it means", () => {
    expect(after({ ...leads, owner: "営業担当" }, leads).workbook.history).toEqual([]);
  });

  test("a new metric begins without history", () => {
    const { workbook: changed } = after({ ...leads, id: "own", name: "自社の指標" }, null);
    expect(changed.metrics.map(({ id }) => id)).toEqual(["leads", "own"]);
    expect(changed.history).toEqual([]);
  });

  test("is taken back as one step", () => {
    const { workbook: changed, inverse } = after({ ...leads, definition: "名刺を含む" }, leads);
    expect(workbookAfter(changed, inverse, at)).toEqual({ ...workbook, updatedAt: at });
  });
});
