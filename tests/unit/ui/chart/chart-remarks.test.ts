import { expect, test } from "vitest";
import { chartRemarks } from "#ui/chart/chart-remarks.tsx";
import { aWorkbook } from "../../../support/a-workbook.ts";

const workbook = aWorkbook({
  dimensions: [{ id: "channel", name: "チャネル", members: [{ id: "web", name: "Web" }] }],
  events: [
    { id: "e1", month: "2026-06", text: "展示会" },
    { id: "e2", month: "2026-05", metric: "deals", text: "値上げ" },
    { id: "e3", month: "2025-01", text: "古い出来事" },
  ],
  notes: [
    { id: "n1", kind: "cell", metric: "leads", month: "2026-04", member: "web", text: "計測の変更" },
    { id: "n2", kind: "month", month: "2026-06", text: "月のメモ" },
  ],
});

test("a chart numbers its metric's own notes and the events that are its or everybody's, in the order of months", () => {
  expect(chartRemarks(workbook, "leads", "2026-01", "2026-12")).toEqual([
    { number: 1, month: "2026-04", kind: "note", about: "Web", text: "計測の変更" },
    { number: 2, month: "2026-06", kind: "event", about: null, text: "展示会" },
  ]);
  expect(chartRemarks(workbook, "deals", "2026-01", "2026-12").map(({ text }) => text)).toEqual(["値上げ", "展示会"]);
});
