import { expect, test } from "vitest";
import { workbookFileName } from "#transfer/json/workbook-file-name.ts";

const at = new Date(2025, 9, 3, 4, 2);

test.each([
  ["2025年度", "KPI_2025年度_20251003_0402.kpi.json"],
  ["2026年度 マーケティングKPI", "KPI_2026年度_マーケティングKPI_20251003_0402.kpi.json"],
  ["../../etc/passwd", "KPI_etc_passwd_20251003_0402.kpi.json"],
  ['a<b>:"c|d?*', "KPI_a_b_c_d_20251003_0402.kpi.json"],
  ["", "KPI_20251003_0402.kpi.json"],
  ["...", "KPI_20251003_0402.kpi.json"],
  ["𠮷野家\u202Egnp.\u200B", "KPI_𠮷野家gnp_20251003_0402.kpi.json"],
])("%j", (name, fileName) => {
  expect(workbookFileName(name, at)).toBe(fileName);
});

test("a long name is cut between characters", () => {
  expect(workbookFileName("𠮷".repeat(500), at)).toBe(`KPI_${"𠮷".repeat(60)}_20251003_0402.kpi.json`);
});
