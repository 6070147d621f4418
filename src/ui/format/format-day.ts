import { monthOfDay } from "#domain/day.ts";
import type { Day, Language } from "#domain/workbook.ts";
import { formatMonth } from "./format-month.ts";

/** A day of the calendar: 2025/10/03; English 3 Oct 2025. */
export function formatDay(day: Day, language: Language): string {
  return language === "ja" ? day.replaceAll("-", "/") : `${Number(day.slice(8))} ${formatMonth(monthOfDay(day), "en")}`;
}
