import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, monthAt, monthIndex, monthOfYear, yearOf } from "#domain/month.ts";
import { daysInMonth, serialDayMonth } from "#domain/reading/calendar-day.ts";
import { type MonthContext, readMonth } from "#domain/reading/read-month.ts";
import { formatMonth } from "#ui/format/format-month.ts";

const fy2025: MonthContext = { fiscalYear: 2025, fiscalYearStartMonth: 4 };

function read(text: string, context: MonthContext = {}): string {
  const reading = readMonth(text, context);
  if (reading.kind === "month") return reading.month;
  if (reading.kind === "ask") return `ask ${reading.reason} ${reading.choices.join(" ")}`.trim();
  return reading.kind === "unreadable" ? reading.reason : reading.kind;
}

describe("months as tables write them (product D3, fault catalogue F5)", () => {
  test.each([
    ["2025/4", "2025-04"],
    ["2025/04", "2025-04"],
    ["2025-04", "2025-04"],
    ["2025-4", "2025-04"],
    ["2025.4", "2025-04"],
    ["２０２５／４", "2025-04"],
    ["2025年4月", "2025-04"],
    ["２０２５年４月", "2025-04"],
    ["2025年 4月", "2025-04"],
    ["2025年4月度", "2025-04"],
    ["2025年12月", "2025-12"],
    ["202504", "2025-04"],
    ["20250430", "2025-04"],
    ["2025/4/1", "2025-04"],
    ["2025-04-30", "2025-04"],
    ["2025年4月30日", "2025-04"],
    ["2025/04/01 0:00", "2025-04"],
    ["2025-04-01T00:00:00", "2025-04"],
    ["2025-04-15T15:00:00Z", "2025-04"],
    ["2024-02-29", "2024-02"],
    ["Apr-25", "2025-04"],
    ["Apr 2025", "2025-04"],
    ["April 2025", "2025-04"],
    ["apr-2025", "2025-04"],
    ["Sept. 2025", "2025-09"],
    ["Apr '25", "2025-04"],
    ["2025 Apr", "2025-04"],
    ["Apr 1, 2025", "2025-04"],
    ["1 Apr 2025", "2025-04"],
    ["4/2025", "2025-04"],
    ["04-2025", "2025-04"],
    ["4/30/2025", "2025-04"],
    ["30/4/2025", "2025-04"],
    ["4/4/2025", "2025-04"],
    ["'25/4", "2025-04"],
    ["'25年4月", "2025-04"],
    ["R7.4", "2025-04"],
    ["R7/4", "2025-04"],
    ["r7-04", "2025-04"],
    ["R7.4.1", "2025-04"],
    ["令和7年4月", "2025-04"],
    ["令和７年４月", "2025-04"],
    ["令和7年4月1日", "2025-04"],
    ["㋿7年4月", "2025-04"],
    ["R元年5月", "2019-05"],
    ["令和元年5月", "2019-05"],
    ["R1.5", "2019-05"],
    ["平成31年4月", "2019-04"],
    ["H31.4", "2019-04"],
    ["平成元年1月", "1989-01"],
    ["S64.1", "1989-01"],
    ["昭和63年12月", "1988-12"],
    ["2025年度4月", "2025-04"],
    ["2025年度1月", "2026-01"],
    ["令和7年度3月", "2026-03"],
    ["FY2025 4月", "2025-04"],
  ])("%s is %s", (text, month) => {
    expect(read(text)).toBe(month);
  });

  test.each<[text: string, context: MonthContext, month: string]>([
    ["4月", fy2025, "2025-04"],
    ["４月", fy2025, "2025-04"],
    ["4月度", fy2025, "2025-04"],
    ["12月", fy2025, "2025-12"],
    ["1月", fy2025, "2026-01"],
    ["3月", fy2025, "2026-03"],
    ["Apr", fy2025, "2025-04"],
    ["Feb", fy2025, "2026-02"],
    ["9月", { fiscalYear: 2025, fiscalYearStartMonth: 10 }, "2026-09"],
    ["10月", { fiscalYear: 2025, fiscalYearStartMonth: 10 }, "2025-10"],
    ["1月", { fiscalYear: 2025, fiscalYearStartMonth: 1 }, "2025-01"],
  ])("%s in the fiscal year %o is %s", (text, context, month) => {
    expect(read(text, context)).toBe(month);
  });
});

describe("asked, never guessed", () => {
  test.each<[text: string, context: MonthContext, expected: string]>([
    ["4月", {}, "ask yearMissing"],
    ["Apr", {}, "ask yearMissing"],
    ["24/4", {}, "ask twoDigitYear 2024-04"],
    ["24-04", {}, "ask twoDigitYear 2024-04"],
    ["24年4月", {}, "ask twoDigitYear 2024-04 2012-04"],
    ["45年4月", {}, "ask twoDigitYear 2045-04"],
    ["10/4", fy2025, "ask twoDigitYear 2010-04 2025-10"],
    ["4/1", fy2025, "ask dayOrYear 2025-04"],
    ["25-Apr", {}, "ask dayOrYear 2025-04"],
    ["4/1/2025", {}, "ask dayMonthOrder 2025-04 2025-01"],
    ["45383", {}, "ask serialNumber 2024-04"],
    ["45382", {}, "ask serialNumber 2024-03"],
    ["2025-03-31T15:00:00Z", {}, "ask timeZone 2025-03 2025-04"],
    ["2025-04-01T00:00:00+09:00", {}, "ask timeZone 2025-03 2025-04"],
  ])("%s", (text, context, expected) => {
    expect(read(text, context)).toBe(expected);
  });
});

describe("refused with the reason (fault catalogue F5, F6)", () => {
  test.each<[text: string, reason: string]>([
    ["2025年13月", "noSuchMonth"],
    ["2025/0", "noSuchMonth"],
    ["2025-00", "noSuchMonth"],
    ["202513", "noSuchMonth"],
    ["13月", "noSuchMonth"],
    ["0月", "noSuchMonth"],
    ["24/13", "noSuchMonth"],
    ["2024-02-30", "noSuchDay"],
    ["2024/02/30", "noSuchDay"],
    ["2025-02-29", "noSuchDay"],
    ["1900-02-29", "noSuchDay"],
    ["2025年4月31日", "noSuchDay"],
    ["20250431", "noSuchDay"],
    ["平成31年5月", "eraOver"],
    ["H31.5", "eraOver"],
    ["H36.4", "eraOver"],
    ["昭和64年2月", "eraOver"],
    ["令和元年4月", "eraNotBegun"],
    ["R1.4", "eraNotBegun"],
    ["R0.4", "notAMonth"],
    ["2024年度", "yearOnly"],
    ["2024", "yearOnly"],
    ["FY2024", "yearOnly"],
    ["令和7年", "yearOnly"],
    ["1234/5", "yearOutOfRange"],
    ["9999-12", "yearOutOfRange"],
    ["合計", "notAMonth"],
    ["上期", "notAMonth"],
    ["2025Q1", "notAMonth"],
    ["4", "notAMonth"],
    ["99999", "notAMonth"],
    ["1e3", "notAMonth"],
    ["①月", "notAMonth"],
    ["約4月", "notAMonth"],
    ["2025/4〜6", "notAMonth"],
    ["-", "notAMonth"],
    ["あ".repeat(100), "notAMonth"],
    ["", "blank"],
    ["　", "blank"],
  ])("%s: %s", (text, reason) => {
    expect(read(text)).toBe(reason);
  });
});

/** The day number of a month's first day in spreadsheets, by an independent calendar. */
const serialOf = (month: string) =>
  (Date.UTC(yearOf(month), monthOfYear(month) - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe("laws", () => {
  const months = fc.integer({ min: monthIndex("1989-02"), max: monthIndex("2199-12") }).map(monthAt);

  test("a month written by the app reads as itself, in both languages", () => {
    fc.assert(
      fc.property(months, (month) => {
        expect(read(formatMonth(month, "ja"))).toBe(month);
        expect(read(formatMonth(month, "en"))).toBe(month);
        expect(read(month)).toBe(month);
      }),
    );
  });

  test("every day of a month reads as the month, and the day after its last does not exist", () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 31 }), (month, day) => {
        const exists = day <= daysInMonth(yearOf(month), monthOfYear(month));
        expect(read(`${month}-${String(day).padStart(2, "0")}`)).toBe(exists ? month : "noSuchDay");
      }),
    );
  });

  test("a month without a year lies in the fiscal year", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1990, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        (month, fiscalYear, fiscalYearStartMonth) => {
          const found = read(`${month}月`, { fiscalYear, fiscalYearStartMonth });
          const first = `${fiscalYear}-${String(fiscalYearStartMonth).padStart(2, "0")}`;
          expect(found >= first && found < addMonths(first, 12)).toBe(true);
        },
      ),
    );
  });

  test("spreadsheet days agree with the calendar: the serial of a month's first day, and the day before", () => {
    fc.assert(
      fc.property(months, (month) => {
        expect(serialDayMonth(serialOf(month))).toBe(month);
        expect(serialDayMonth(serialOf(month) - 1)).toBe(addMonths(month, -1));
      }),
    );
  });

  test("no text makes it throw", () => {
    const letters = fc.constantFrom(...Array.from("0123456789０９/-.年月日度RHSrhs令和平成元AprTZ:'+ "));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 14 }), (parts) => {
        const reading = readMonth(parts.join(""), fy2025);
        if (reading.kind === "month") expect(reading.month).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
      }),
      { numRuns: 3000 },
    );
  });
});
