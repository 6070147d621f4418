import { expect, test } from "vitest";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { faultSentence } from "#schema/workbook-fault.ts";
import { aWorkbook } from "../../support/a-workbook.ts";

const scoring = {
  threshold: 15,
  actions: [
    { id: "a", name: "資料請求", points: 5, colour: "kept" },
    { id: "b", name: "来社", points: null },
  ],
  rows: [
    { lead: "L1", action: "資料請求", day: "2026-04-03", line: 2, colour: "kept" },
    { lead: "", action: "知らない行動", day: "来週" },
  ],
  colour: "kept",
};
const version = {
  id: "v1",
  lead: "連絡先が分かる人",
  mql: "15点以上",
  sql: "営業が商談化に値すると認めた",
  handOver: "MQLになった翌営業日まで",
  followUp: "3営業日以内",
  feedback: "毎月の会議で",
  owner: "マーケティング責任者",
  validFrom: "2026-04-01",
  note: "",
  createdAt: "2026-03-20T01:00:00.000Z",
  colour: "kept",
};
const agreement = { versions: [version, { id: "v2" }], colour: "kept" };
const workbook = (parts: object) => ({ ...aWorkbook(), scoring, agreement, ...parts });

test("the scoring sheet and the agreement are read whole, rows that do not count too", () => {
  const decoded = decodeWorkbook(workbook({}));
  expect(decoded.ok && [decoded.value.scoring, decoded.value.agreement]).toEqual([scoring, agreement]);
});

test("a file without them, or with nothing decided in them, is as good", () => {
  expect(decodeWorkbook(workbook({ scoring: null, agreement: null })).ok).toBe(true);
  expect(decodeWorkbook(workbook({ scoring: {}, agreement: {} })).ok).toBe(true);
});

test.each([
  [{ scoring: { ...scoring, threshold: "15" } }, "リードスコアリングのしきい値"],
  [{ scoring: { ...scoring, actions: [{ id: "a", name: "資料請求", points: "5点" }] } }, "リードスコアリング"],
  [{ scoring: { ...scoring, rows: [{ lead: 1, action: "", day: "" }] } }, "リードスコアリングの行"],
  [{ scoring: { rows: [{ ...scoring.rows[0], line: 0 }] } }, "リードスコアリングの行"],
  [{ scoring: { rows: Array.from({ length: 50_001 }, () => scoring.rows[0]) } }, "50,000行以内"],
  [{ agreement: { versions: [{ ...version, validFrom: "2026-02-30" }] } }, "営業との合意の版"],
  [{ agreement: { versions: [{ lead: "" }] } }, "営業との合意の版"],
])("one of the wrong shape is refused where it is wrong", (broken, place) => {
  const decoded = decodeWorkbook(workbook(broken));
  const faults = decoded.ok ? [] : decoded.error;
  expect(faults).toHaveLength(1);
  expect(faultSentence(faults[0]!, "ja")).toContain(place);
});
