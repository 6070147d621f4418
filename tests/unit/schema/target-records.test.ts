import { expect, test } from "vitest";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { faultSentence } from "#schema/workbook-fault.ts";
import { aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const series = {
  ...aSeries({ metric: "leads", kind: "target" }),
  carried: ["2026-05"],
  years: [{ fiscalYear: 2026, value: 6, colour: "kept" }],
};
const entry = {
  id: "r",
  kind: "targetRevision",
  at: "2026-09-03T00:00:00.000Z",
  metric: "gone",
  reason: "展示会の中止",
  fiscalYear: 2026,
  months: [{ month: "2026-09", from: 10, to: null, kind: "targetUpper" }],
  year: { from: 120, to: 118 },
  replan: { choice: "rate", through: "2026-08", actual: null },
  colour: "kept",
};
const workbook = (parts: { series?: unknown; entry?: unknown }) => ({
  ...aWorkbook({ metrics: [aMetric({ id: "leads" })] }),
  series: [parts.series ?? series],
  history: [parts.entry ?? entry],
});

test("carried months, years and revisions are read whole; a revision may outlive its metric", () => {
  const decoded = decodeWorkbook(workbook({}));
  expect(decoded.ok && [decoded.value.series, decoded.value.history]).toEqual([[series], [entry]]);
});

test("a file without them is as good", () => {
  expect(decodeWorkbook(workbook({ series: aSeries({ metric: "leads" }), entry: { id: "d", changes: [] } })).ok).toBe(
    true,
  );
});

test.each([
  [workbook({ series: { ...series, carried: ["5月"] } }), "指標 leads の数値（目標）の引き継いだ月"],
  [
    workbook({ series: { ...series, years: [{ fiscalYear: 2026, value: "6" }] } }),
    "指標 leads の数値（目標）の年間目標",
  ],
  [workbook({ entry: { ...entry, months: [{ month: "2026-9", from: 1, to: 2 }] } }), "変更履歴 r の月ごとの変更"],
  [workbook({ entry: { ...entry, replan: { ...entry.replan, choice: "hope" } } }), "変更履歴 r の再計画"],
])("one of the wrong shape is refused where it is wrong", (broken, place) => {
  const decoded = decodeWorkbook(broken);
  const faults = decoded.ok ? [] : decoded.error;
  expect(faults).toHaveLength(1);
  expect(faultSentence(faults[0]!, "ja")).toContain(place);
});
