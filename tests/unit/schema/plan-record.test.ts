import { expect, test } from "vitest";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { faultSentence } from "#schema/workbook-fault.ts";
import { aWorkbook } from "../../support/a-workbook.ts";

const plan = {
  id: "p",
  kind: "standard",
  fiscalYear: 2026,
  companyTarget: 1_000_000_000,
  share: 0.3,
  averageDeal: null,
  rates: [{ stage: "mql", value: 0.4, from: "recent", months: 3, colour: "kept" }],
  ramp: "byHand",
  wins: [8, null],
  adoptedAt: "2026-04-01T00:00:00.000Z",
  remark: "kept",
};

test("a scenario of the reverse plan is read whole, with what it does not know", () => {
  const decoded = decodeWorkbook({ ...aWorkbook(), plans: [plan] });
  expect(decoded.ok && decoded.value.plans).toEqual([plan]);
});

test.each([
  [{ ...plan, share: "30%" }, "share"],
  [{ ...plan, rates: [{ stage: "mql", value: 0.4, from: "guess" }] }, "from"],
  [{ ...plan, ramp: "steep" }, "ramp"],
  [{ ...plan, wins: 120 }, "wins"],
])("a scenario of the wrong shape is refused where it is wrong", (broken, field) => {
  const decoded = decodeWorkbook({ ...aWorkbook(), plans: [broken] });
  const faults = decoded.ok ? [] : decoded.error;
  expect(faults.map(({ path }) => path.at(-1))).toEqual([field]);
  expect(faultSentence(faults[0]!, "ja")).toMatch(/^計画 p /);
});
