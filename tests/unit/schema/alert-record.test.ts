import { expect, test } from "vitest";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { aMetric, aWorkbook } from "../../support/a-workbook.ts";

const record = { id: "jump:leads:2026-09:above", state: "snoozed", until: "2026-11", remark: "kept" };
const rules = {
  jump: { on: false },
  failing: { limit: 3 },
  landing: { limit: 0.9 },
  apart: { on: false },
  overdue: { on: false },
};

function faultsOf(parts: object): readonly (string | number)[][] {
  const decoded = decodeWorkbook({ ...aWorkbook(), ...parts });
  return decoded.ok ? [] : decoded.error.map(({ path }) => [...path]);
}

test("answers to alerts and the settings of their rules are read whole", () => {
  const metric = aMetric({ id: "leads", alerts: { rules, below: 10, above: 90, limitsFrom: "2026-04" } });
  const workbook = aWorkbook();
  const settings = { ...workbook.settings, alertRules: rules };
  const decoded = decodeWorkbook({ ...workbook, settings, metrics: [metric], alerts: [record] });
  expect(decoded.ok && [decoded.value.alerts, decoded.value.metrics, decoded.value.settings]).toEqual([
    [record],
    [metric],
    settings,
  ]);
});

test("a file written before there were answers stays readable", () => {
  expect(faultsOf({ alerts: [{ id: "a" }] })).toEqual([]);
});

test.each([
  [{ alerts: [{ ...record, state: "forgotten" }] }, ["alerts", 0, "state"]],
  [{ alerts: [{ ...record, until: "November" }] }, ["alerts", 0, "until"]],
  [
    { metrics: [aMetric({ id: "a", alerts: { below: "ten" as unknown as number } })] },
    ["metrics", 0, "alerts", "below"],
  ],
  [
    { settings: { ...aWorkbook().settings, alertRules: { jump: { on: "yes" } } } },
    ["settings", "alertRules", "jump", "on"],
  ],
])("one of the wrong shape is refused where it is wrong", (parts, path) => {
  expect(faultsOf(parts)).toEqual([path]);
});
