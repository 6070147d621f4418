import type { Day } from "#domain/workbook.ts";
import { daysInMonth, serialDay } from "./calendar-day.ts";
import { halfWidth } from "./half-width.ts";
import { eraHas, eraYear } from "./japanese-era.ts";

/** A text read as a day, nothing at all, or why not. */
export type DayReading =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly reason: "notADay" | "noSuchDay" | "yearMissing" | "dayMonthOrder" };

const TIME = "(?:[T ]+\\d{1,2}:\\d{2}[\\d:.]*(?: ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?";
const DATED = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, "i");
const JAPANESE = new RegExp(`^(\\d{4})年 ?(\\d{1,2})月 ?(\\d{1,2})日${TIME}$`, "i");
const ERA = /^(令和|平成|昭和|[令平昭RHS]) ?(\d{1,2}|元)(?:年 ?|[-/.])(\d{1,2})(?:月 ?|[-/.])(\d{1,2})日?$/i;
const YEAR_LAST = new RegExp(`^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})${TIME}$`, "i");

/**
 * A day as exports write it: 2025-04-30, 2025/4/30 10:15, 2025年4月30日, 20250430, 令和7年4月30日, 4/30/2025, and a spreadsheet's
 * day number (45777). A time of day and its zone are left out: the day counts as it is written. What could be two days
 * (3/4/2025) is not guessed.
 *
 * @example
 * readDay("2025年4月30日") // => { kind: "day", day: "2025-04-30" }
 * readDay("2025/2/30") // => { kind: "unreadable", reason: "noSuchDay" }
 * readDay("3/4/2025") // => { kind: "unreadable", reason: "dayMonthOrder" }
 * readDay("4月30日") // => { kind: "unreadable", reason: "yearMissing" }
 */
export function readDay(text: string): DayReading {
  const half = text.length > 60 ? undefined : halfWidth(text)?.text.trim();
  if (half === undefined) return { kind: "unreadable", reason: "notADay" };
  if (half === "") return { kind: "blank" };
  const dated = DATED.exec(half);
  if (dated) return dayOf(dated[1]!, dated[3]!, dated[4]!);
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(half) ?? JAPANESE.exec(half);
  if (joined) return dayOf(joined[1]!, joined[2]!, joined[3]!);
  const era = ERA.exec(half);
  if (era) return eraDay(era.slice(1) as [string, string, string, string]);
  const last = YEAR_LAST.exec(half);
  if (last) return yearLast(last[1]!, last[2]!, last[3]!);
  if (/^\d{1,2}(?:月 ?\d{1,2}日|[-/]\d{1,2})$/.test(half)) return { kind: "unreadable", reason: "yearMissing" };
  if (/^[2-7]\d{4}$/.test(half)) return { kind: "day", day: serialDay(Number(half)) };
  return { kind: "unreadable", reason: "notADay" };
}

function dayOf(year: string | number, month: string, day: string): DayReading {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1900 || y > 2199 || d < 1 || d > daysInMonth(y, m)) return { kind: "unreadable", reason: "noSuchDay" };
  return { kind: "day", day: `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}` };
}

function eraDay([name, yearText, month, day]: readonly [string, string, string, string]): DayReading {
  const year = eraYear(name, yearText === "元" ? 1 : Number(yearText));
  const reading = year === null ? null : dayOf(year, month, day);
  if (reading?.kind !== "day") return reading ?? { kind: "unreadable", reason: "notADay" };
  return eraHas(name, reading.day.slice(0, 7)) === "yes" ? reading : { kind: "unreadable", reason: "noSuchDay" };
}

function yearLast(first: string, second: string, year: string): DayReading {
  const days = [dayOf(year, first, second), dayOf(year, second, first)].flatMap((each) =>
    each.kind === "day" ? [each] : [],
  );
  if (days.length === 0) return { kind: "unreadable", reason: "noSuchDay" };
  return new Set(days.map(({ day }) => day)).size === 1 ? days[0]! : { kind: "unreadable", reason: "dayMonthOrder" };
}
