import {
  fiscalYearEnd,
  fiscalYearMonths,
  fiscalYearOf,
  fiscalYearStart,
  monthOfFiscalYear,
} from "#domain/fiscal-year.ts";
import { type Month, monthOfYear, yearOf } from "#domain/month.ts";
import type { Language } from "#domain/workbook.ts";

const ENGLISH_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** 2025年9月, Sep 2025. */
export function formatMonth(month: Month, language: Language): string {
  return language === "ja" ? `${yearOf(month)}年${monthOfYear(month)}月` : `${englishMonth(month)} ${yearOf(month)}`;
}

/** 9月, Sep: where the year is clear. */
export function formatMonthShort(month: Month, language: Language): string {
  return language === "ja" ? `${monthOfYear(month)}月` : englishMonth(month);
}

/** The fiscal year's months up to one: 4〜9月, Apr–Sep; only the month when it is the first. */
export function formatYearToDate(month: Month, startMonth: number, language: Language): string {
  const first = fiscalYearStart(fiscalYearOf(month, startMonth), startMonth);
  if (first === month) return formatMonthShort(month, language);
  return language === "ja"
    ? `${monthOfYear(first)}〜${monthOfYear(month)}月`
    : `${englishMonth(first)}–${englishMonth(month)}`;
}

/** 2025年度, FY2025. */
export function formatFiscalYear(fiscalYear: number, language: Language): string {
  return language === "ja" ? `${fiscalYear}年度` : `FY${fiscalYear}`;
}

/** 2025年度（2025年4月〜2026年3月）, FY2025 (Apr 2025–Mar 2026). */
export function formatFiscalYearSpan(fiscalYear: number, startMonth: number, language: Language): string {
  const first = formatMonth(fiscalYearStart(fiscalYear, startMonth), language);
  const last = formatMonth(fiscalYearEnd(fiscalYear, startMonth), language);
  const name = formatFiscalYear(fiscalYear, language);
  return language === "ja" ? `${name}（${first}〜${last}）` : `${name} (${first}–${last})`;
}

/** 上期 (4〜9月), H1 (Apr–Sep): the half of the fiscal year a month is in. */
export function formatHalf(month: Month, startMonth: number, language: Language): string {
  const second = monthOfFiscalYear(month, startMonth) >= 6;
  const months = fiscalYearMonths(fiscalYearOf(month, startMonth), startMonth);
  const from = months[second ? 6 : 0]!;
  const to = months[second ? 11 : 5]!;
  return language === "ja"
    ? `${second ? "下期" : "上期"}（${monthOfYear(from)}〜${monthOfYear(to)}月）`
    : `${second ? "H2" : "H1"} (${englishMonth(from)}–${englishMonth(to)})`;
}

/** 第2四半期, Q2. */
export function formatQuarter(month: Month, startMonth: number, language: Language): string {
  const quarter = Math.floor(monthOfFiscalYear(month, startMonth) / 3) + 1;
  return language === "ja" ? `第${quarter}四半期` : `Q${quarter}`;
}

function englishMonth(month: Month): string {
  return ENGLISH_MONTHS[monthOfYear(month) - 1]!;
}
