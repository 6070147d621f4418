import { describe, expect, it } from "vitest";
import type { Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { commandFaultSentence } from "#state/command-fault-sentence.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { addMetrics } from "#state/commands/add-metrics.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { editSettings } from "#state/commands/edit-settings.ts";
import { importTable } from "#state/commands/import-table.ts";
import { recordActuals } from "#state/commands/record-actuals.ts";
import { removeMetric } from "#state/commands/remove-metric.ts";
import { replaceWorkbook } from "#state/commands/replace-workbook.ts";
import { setGoal } from "#state/commands/set-goal.ts";
import { sameContent } from "#state/same-content.ts";
import { workbookAfter } from "#state/workbook-after.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const workbook = aWorkbook({
  dimensions: [{ id: "channel", name: "チャネル", members: [{ id: "ads", name: "広告" }] }],
  stages: [{ id: "visit", name: "訪問", metric: "visitors", leadTimeMonths: 0 }],
  metrics: [
    aMetric({ id: "revenue", role: "kgi" }),
    aMetric({ id: "visitors", parent: "revenue", stage: "visit", aliases: ["訪問者"] }),
    aMetric({ id: "leads", parent: "visitors", dimension: "channel" }),
    aMetric({ id: "rate", formula: "leads / revenue" }),
  ],
  goals: [aGoal({ metric: "revenue" }), aGoal({ id: "g2", metric: "visitors" })],
  series: [aSeries({ metric: "visitors" }), aSeries({ metric: "leads", member: "ads" })],
});

const throughStorage = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;

function done(command: Command, before: Workbook = workbook): Workbook {
  const outcome = commandOutcome(before, command);
  if (!outcome.ok) throw new Error(commandFaultSentence(outcome.error, "en"));
  const { workbook: after, patches, inverse } = outcome.value;
  const { updatedAt } = before;
  expect(sameContent(workbookAfter(before, throughStorage(patches), updatedAt), after)).toBe(true);
  expect(sameContent(workbookAfter(after, throughStorage(inverse), updatedAt), before)).toBe(true);
  return after;
}

const refusal = (command: Command) => {
  const outcome = commandOutcome(workbook, command);
  return outcome.ok ? null : outcome.error;
};

describe("every command can be kept as patches and taken back exactly", () => {
  it("recordActuals: a paste over several metrics, before and after what is there", () => {
    const after = done(
      recordActuals([
        { metric: "visitors", member: null, month: "2026-03", value: 5 },
        { metric: "visitors", member: null, month: "2026-05", value: null },
        { metric: "leads", member: null, month: "2026-04", value: 7 },
      ]),
    );
    expect(after.series.map(({ start, values }) => [start, values])).toEqual([
      ["2026-03", [5, 1, null, 3]],
      ["2026-04", [1, 2, 3]],
      ["2026-04", [7]],
    ]);
    expect(after.series[1]).toBe(workbook.series[1]);
  });

  it("setGoal, editSettings", () => {
    expect(done(setGoal(aGoal({ metric: "revenue", target: 300 }))).goals[0]?.target).toBe(300);
    expect(done(setGoal(aGoal({ id: "g3", metric: "leads" }))).goals).toHaveLength(3);
    const marked = done(editSettings({ negativeMark: "△", amountScale: "oku" }));
    expect(marked.settings).toMatchObject({ negativeMark: "△", amountScale: "oku", currency: "JPY" });
    expect("negativeMark" in done(editSettings({ negativeMark: undefined }), marked).settings).toBe(false);
  });

  it("importTable: metrics, members and cells together", () => {
    const after = done(
      importTable({
        file: "leads.csv",
        dimensions: [
          {
            id: "channel",
            name: "チャネル",
            members: [
              { id: "ads", name: "広告" },
              { id: "seo", name: "検索" },
            ],
          },
        ],
        metrics: [aMetric({ id: "mql" })],
        cells: [
          { metric: "leads", kind: "actual", member: "seo", month: "2026-04", value: 3 },
          { metric: "mql", kind: "actual", member: null, month: "2026-04", value: 1 },
        ],
      }),
    );
    expect(after.metrics.at(-1)?.id).toBe("mql");
    expect(after.series).toHaveLength(4);
  });

  it("editMetric: fields, and optional ones taken away", () => {
    const after = done(editMetric(workbook.metrics[1]!, { name: "サイト訪問者", aliases: undefined }));
    expect(after.metrics[1]?.name).toBe("サイト訪問者");
    expect("aliases" in after.metrics[1]!).toBe(false);
  });

  it("removeMetric: with its values, goals and stage; its children move up", () => {
    const after = done(removeMetric(workbook.metrics[1]!));
    expect(after.metrics.map(({ id, parent }) => [id, parent])).toEqual([
      ["revenue", null],
      ["leads", "revenue"],
      ["rate", null],
    ]);
    expect(after.series.map(({ metric }) => metric)).toEqual(["leads"]);
    expect([after.goals.length, after.stages.length]).toEqual([1, 0]);
  });

  it("replaceWorkbook: all of another copy", () => {
    const theirs = aWorkbook({ name: "彼女の版", metrics: [aMetric({ id: "mql" })] });
    expect(sameContent(done(replaceWorkbook(theirs)), theirs)).toBe(true);
  });
});

describe("a command is refused", () => {
  it("for actuals of a calculated metric, and for removing what a formula needs", () => {
    expect(refusal(recordActuals([{ metric: "rate", member: null, month: "2026-04", value: 1 }]))?.code).toBe(
      "calculated-metric",
    );
    expect(refusal(removeMetric(workbook.metrics[2]!))?.code).toBe("invalid-workbook");
  });

  it("beyond 600 months", () => {
    expect(refusal(recordActuals([{ metric: "visitors", member: null, month: "2099-04", value: 1 }]))).toEqual({
      code: "too-many-months",
      metric: "visitors",
    });
  });

  it("in words, in both languages", () => {
    const fault = refusal(addMetrics([aMetric({ id: "x", formula: "nowhere * 2" })]));
    expect(fault && commandFaultSentence(fault, "ja")).toContain("nowhere");
    const other = refusal(editMetric({ id: "gone", name: "" }, { name: "x" }));
    expect(other && commandFaultSentence(other, "en", () => "Gone")).toBe("There is no metric Gone.");
  });
});
