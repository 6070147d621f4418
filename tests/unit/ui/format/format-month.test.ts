import { expect, test } from "vitest";
import {
  formatFiscalYear,
  formatFiscalYearSpan,
  formatHalf,
  formatMonth,
  formatMonthShort,
  formatQuarter,
  formatYearToDate,
} from "#ui/format/format-month.ts";

test("months", () => {
  expect(formatMonth("2025-09", "ja")).toBe("2025年9月");
  expect(formatMonth("2025-09", "en")).toBe("Sep 2025");
  expect(formatMonthShort("2026-01", "ja")).toBe("1月");
  expect(formatMonthShort("2026-01", "en")).toBe("Jan");
});

test("the fiscal year to date", () => {
  expect(formatYearToDate("2025-09", 4, "ja")).toBe("4〜9月");
  expect(formatYearToDate("2025-09", 4, "en")).toBe("Apr–Sep");
  expect(formatYearToDate("2026-01", 4, "ja")).toBe("4〜1月");
  expect(formatYearToDate("2025-04", 4, "ja")).toBe("4月");
});

test("fiscal years, wherever they start", () => {
  expect(formatFiscalYear(2025, "ja")).toBe("2025年度");
  expect(formatFiscalYearSpan(2025, 4, "ja")).toBe("2025年度（2025年4月〜2026年3月）");
  expect(formatFiscalYearSpan(2025, 4, "en")).toBe("FY2025 (Apr 2025–Mar 2026)");
  expect(formatFiscalYearSpan(2025, 10, "ja")).toBe("2025年度（2025年10月〜2026年9月）");
  expect(formatFiscalYearSpan(2025, 1, "ja")).toBe("2025年度（2025年1月〜2025年12月）");
});

test("halves and quarters", () => {
  expect(formatHalf("2025-09", 4, "ja")).toBe("上期（4〜9月）");
  expect(formatHalf("2025-09", 10, "ja")).toBe("下期（4〜9月）");
  expect(formatHalf("2025-10", 4, "en")).toBe("H2 (Oct–Mar)");
  expect(formatQuarter("2025-09", 4, "ja")).toBe("第2四半期");
  expect(formatQuarter("2025-09", 10, "en")).toBe("Q4");
});
