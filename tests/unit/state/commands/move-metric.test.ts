import { expect, test } from "vitest";
import { commandFaultSentence } from "#state/command-fault-sentence.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { moveMetric } from "#state/commands/move-metric.ts";
import { sameContent } from "#state/same-content.ts";
import { workbookAfter } from "#state/workbook-after.ts";
import { aMetric, aWorkbook } from "../../../support/a-workbook.ts";

const names: Readonly<Record<string, string>> = { leads: "リード獲得数", mql: "MQL数" };
const workbook = aWorkbook({
  metrics: [
    aMetric({ id: "revenue", role: "kgi" }),
    aMetric({ id: "leads", name: "リード獲得数", parent: "revenue" }),
    aMetric({ id: "mql", name: "MQL数", parent: "leads" }),
  ],
});
const [, leads, mql] = workbook.metrics;

test.each([["revenue"], [null]])("moves below %s, and back", (parent) => {
  const outcome = commandOutcome(workbook, moveMetric(mql!, parent));
  if (!outcome.ok) throw new Error("Refused");
  const { workbook: after, inverse } = outcome.value;
  expect(after.metrics.map((metric) => metric.parent)).toEqual([null, "revenue", parent]);
  expect(sameContent(workbookAfter(after, inverse, workbook.updatedAt), workbook)).toBe(true);
});

test.each([
  ["mql", "『リード獲得数』は『MQL数』の上位にあるため、下位には置けません。"],
  ["leads", "『リード獲得数』は自分の下位には置けません。"],
  ["nobody", "指標 nobody は見つかりません。"],
])("is refused below %s, by name", (parent, sentence) => {
  const outcome = commandOutcome(workbook, moveMetric(leads!, parent));
  expect(!outcome.ok && commandFaultSentence(outcome.error, "ja", (id) => names[id] ?? id)).toBe(sentence);
});
