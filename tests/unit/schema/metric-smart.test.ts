import { expect, test } from "vitest";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { aMetric, aWorkbook } from "../../support/a-workbook.ts";

const metric = aMetric({ id: "leads" });

test("a KPI keeps the person's own SMART verdicts, unknown keys and all", () => {
  const smart = { R: { verdict: "ok", note: "理由", by: "me" }, X: 1 };
  const decoded = decodeWorkbook({ ...aWorkbook(), metrics: [{ ...metric, smart }] });
  expect(decoded.ok && decoded.value.metrics[0]?.smart).toEqual(smart);
});

test.each([
  [{ R: { verdict: "maybe", note: "" } }, ["R", "verdict"]],
  [{ R: { verdict: "ok", note: 1 } }, ["R", "note"]],
  ["ok", []],
])("a verdict of the wrong shape is refused where it is wrong: %j", (smart, path) => {
  const decoded = decodeWorkbook({ ...aWorkbook(), metrics: [{ ...metric, smart }] });
  const faults = decoded.ok ? [] : decoded.error;
  expect(faults.map((fault) => fault.path)).toEqual([["metrics", 0, "smart", ...path]]);
});
