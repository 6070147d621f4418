import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import { addMonths, type Month, monthOfYear } from "#domain/month.ts";
import { daysInMonth, serialDayMonth } from "./calendar-day.ts";
import { halfWidth } from "./half-width.ts";
import { eraHas, eraYear } from "./japanese-era.ts";
import type { MonthFaultCode, MonthQuestion, MonthReading } from "./month-reading.ts";

/** What is known where a month is read. */
export interface MonthContext {
  /** The fiscal year a header without a year (4月) belongs to, by the calendar year in which it starts. */
  readonly fiscalYear?: number | undefined;
  /** 1 to 12; 4 when absent. */
  readonly fiscalYearStartMonth?: number | undefined;
}

/**
 * A month as tables write it: 2025/4, 2025-04, 202504, 2025年4月, Apr-25, R7.4, 令和7年4月, 2025年度4月, 2025-04-30, and
 * 4月 when the fiscal year is known. What can mean two months is a question (24/4, 45383), what is no month is refused with the
 * reason (13月, 2024-02-30, 平成31年5月). No Date is involved, so no month can shift.
 *
 * Source: product D3; fault catalogue F5, F6.
 *
 * @example
 * readMonth("令和7年4月") // => { kind: "month", month: "2025-04" }
 * readMonth("1月", { fiscalYear: 2025 }) // => { kind: "month", month: "2026-01" }
 * readMonth("24/4") // => { kind: "ask", text: "24/4", reason: "twoDigitYear", choices: ["2024-04"] }
 * readMonth("平成31年5月") // => { kind: "unreadable", text: "平成31年5月", reason: "eraOver" }
 */
export function readMonth(text: string, context: MonthContext = {}): MonthReading {
  if (text.length > 60) return { kind: "unreadable", text, reason: "notAMonth" };
  const half = halfWidth(text)?.text.trim() ?? null;
  if (half === null) return { kind: "unreadable", text, reason: "notAMonth" };
  if (half === "") return { kind: "blank" };
  const written = half.replace(/\s*月(?:度|分|末|中)$/, "月");
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(written);
    if (found) return read(new FormReader(text, context), found.slice(1));
  }
  return { kind: "unreadable", text, reason: "notAMonth" };
}

/** Turns the parts of a recognised form into a reading of the text they came from. */
class FormReader {
  readonly text: string;
  readonly context: MonthContext;

  constructor(text: string, context: MonthContext) {
    this.text = text;
    this.context = context;
  }

  refused(reason: MonthFaultCode): MonthReading {
    return { kind: "unreadable", text: this.text, reason };
  }

  asked(reason: MonthQuestion, choices: readonly Month[]): MonthReading {
    return { kind: "ask", text: this.text, reason, choices: [...new Set(choices)] };
  }

  month(year: number, month: number, day?: number): MonthReading {
    if (month < 1 || month > 12) return this.refused("noSuchMonth");
    if (year < 1900 || year > 2199) return this.refused("yearOutOfRange");
    if (day !== undefined && (day < 1 || day > daysInMonth(year, month))) return this.refused("noSuchDay");
    return { kind: "month", month: `${year}-${two(month)}` };
  }

  era(name: string, yearText: string, month: number, day?: number): MonthReading {
    const year = eraYear(name, yearText === "元" ? 1 : Number(yearText));
    if (year === null) return this.refused("notAMonth");
    const reading = this.month(year, month, day);
    if (reading.kind !== "month") return reading;
    const has = eraHas(name, reading.month);
    return has === "yes" ? reading : this.refused(has === "over" ? "eraOver" : "eraNotBegun");
  }

  /** A month of a fiscal year. */
  fiscal(fiscalYear: number, month: number): MonthReading {
    const found = monthInFiscalYear(fiscalYear, month, this.context);
    if (month < 1 || month > 12) return this.refused("noSuchMonth");
    return found === null ? this.refused("yearOutOfRange") : { kind: "month", month: found };
  }

  /** A month whose year is not written. */
  yearless(month: number): MonthReading {
    if (month < 1 || month > 12) return this.refused("noSuchMonth");
    const { fiscalYear } = this.context;
    return fiscalYear === undefined ? this.asked("yearMissing", []) : this.fiscal(fiscalYear, month);
  }

  /** A two-digit year that can only be a calendar year (Apr-25, '25/4). */
  shortYear(year: number, month: number): MonthReading {
    return this.month(year < 70 ? 2000 + year : 1900 + year, month);
  }

  /** Month and day, or day and month, with the year. */
  dayMonthOrder(first: number, second: number, year: number): MonthReading {
    const readings = [this.month(year, first, second), this.month(year, second, first)];
    const months = readings.flatMap((reading) => (reading.kind === "month" ? [reading.month] : []));
    if (months.length === 0) return readings[0]!;
    return new Set(months).size === 1 ? { kind: "month", month: months[0]! } : this.asked("dayMonthOrder", months);
  }

  /** An instant: at the edges of a month its month depends on where one is. */
  instant(year: number, month: number, day: number): MonthReading {
    const reading = this.month(year, month, day);
    if (reading.kind !== "month") return reading;
    if (day === 1) return this.asked("timeZone", [addMonths(reading.month, -1), reading.month]);
    if (day === daysInMonth(year, month)) return this.asked("timeZone", [reading.month, addMonths(reading.month, 1)]);
    return reading;
  }
}

const ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ENGLISH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const ERA = "(令和|平成|昭和|大正|[令平昭大㋿㍻㍼㍽RHSTrhst])";
const TIME = "(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";

interface Form {
  readonly pattern: RegExp;
  readonly read: (reader: FormReader, parts: string[]) => MonthReading;
}

/** Every way of writing a month, the more particular first. */
const FORMS: readonly Form[] = [
  form("(\\d{4})[-/.年] ?(\\d{1,2})月?", (r, [y, m]) => r.month(+y!, +m!)),
  form(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`, (r, [y, , m, d]) => r.month(+y!, +m!, +d!)),
  form(`(\\d{4})-(\\d{2})-(\\d{2})[T ]\\d{2}:\\d{2}[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})`, (r, [y, m, d]) =>
    r.instant(+y!, +m!, +d!),
  ),
  form(`(\\d{4})年 ?(\\d{1,2})月 ?(\\d{1,2})日${TIME}`, (r, [y, m, d]) => r.month(+y!, +m!, +d!)),
  form("(\\d{4})(\\d{2})", (r, [y, m]) => r.month(+y!, +m!)),
  form("(\\d{4})(\\d{2})(\\d{2})", (r, [y, m, d]) => r.month(+y!, +m!, +d!)),
  form("(?:FY)?(\\d{4})(?:年度)? ?(\\d{1,2})月", (r, [y, m]) => r.fiscal(+y!, +m!)),
  form(`${ERA} ?(\\d{1,2}|元)[-/.年] ?(\\d{1,2})月?`, (r, [e, y, m]) => r.era(e!, y!, +m!)),
  form(`${ERA} ?(\\d{1,2}|元)([-/.])(\\d{1,2})\\3(\\d{1,2})`, (r, [e, y, , m, d]) => r.era(e!, y!, +m!, +d!)),
  form(`${ERA} ?(\\d{1,2}|元)年 ?(\\d{1,2})月 ?(\\d{1,2})日`, (r, [e, y, m, d]) => r.era(e!, y!, +m!, +d!)),
  form(`${ERA} ?(\\d{1,2}|元)年度 ?(\\d{1,2})月`, (r, [e, y, m]) => {
    const year = eraYear(e!, y === "元" ? 1 : +y!);
    return year === null ? r.refused("notAMonth") : r.fiscal(year, +m!);
  }),
  form("(\\d{1,2})月", (r, [m]) => r.yearless(+m!)),
  form(ENGLISH, (r, [m]) => r.yearless(englishMonth(m!))),
  form(`${ENGLISH}[-/ ,]+(\\d{4})`, (r, [m, y]) => r.month(+y!, englishMonth(m!))),
  form(`(\\d{4})[-/ ]+${ENGLISH}`, (r, [y, m]) => r.month(+y!, englishMonth(m!))),
  form(`${ENGLISH}[-/ ]'?(\\d{2})`, (r, [m, y]) => r.shortYear(+y!, englishMonth(m!))),
  form(`(\\d{1,2})[-/ ]${ENGLISH}`, (r, [y, m]) => {
    const reading = r.shortYear(+y!, englishMonth(m!));
    return reading.kind === "month" ? r.asked("dayOrYear", [reading.month]) : reading;
  }),
  form(`${ENGLISH} (\\d{1,2}),? (\\d{4})`, (r, [m, d, y]) => r.month(+y!, englishMonth(m!), +d!)),
  form(`(\\d{1,2})[- ]${ENGLISH}[- ](\\d{4})`, (r, [d, m, y]) => r.month(+y!, englishMonth(m!), +d!)),
  form("'(\\d{2})[-/.年] ?(\\d{1,2})月?", (r, [y, m]) => r.shortYear(+y!, +m!)),
  form("(\\d{1,2})[-/.](\\d{4})", (r, [m, y]) => r.month(+y!, +m!)),
  form("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})", (r, [a, b, y]) => r.dayMonthOrder(+a!, +b!, +y!)),
  form("(\\d{2})年 ?(\\d{1,2})月", (r, [y, m]) => twoDigitYear(r, +y!, +m!, true)),
  form("(\\d{2})[-/](\\d{1,2})", (r, [y, m]) => twoDigitYear(r, +y!, +m!, false)),
  form("(\\d)/(\\d{1,2})", (r, [m]) => {
    const reading = r.yearless(+m!);
    return reading.kind === "month" ? r.asked("dayOrYear", [reading.month]) : reading;
  }),
  form("(\\d{5})", (r, [serial]) =>
    +serial! >= 20_000 && +serial! <= 80_000
      ? r.asked("serialNumber", [serialDayMonth(+serial!)])
      : r.refused("notAMonth"),
  ),
  form("(?:FY)?\\d{4}(?:年|年度)?", (r) => r.refused("yearOnly")),
  form(`${ERA} ?(?:\\d{1,2}|元)年度?`, (r) => r.refused("yearOnly")),
];

function form(pattern: string, read: Form["read"]): Form {
  return { pattern: new RegExp(`^${pattern}$`, "i"), read };
}

/** 24/4, 24年4月: the year 2024, or with 年 also Heisei 24; 12/4 may be the fourth of December too, in a fiscal year that is known. */
function twoDigitYear(reader: FormReader, year: number, month: number, japanese: boolean): MonthReading {
  const western = reader.shortYear(year, month);
  if (western.kind !== "month" && year > 12) return western;
  const heisei = japanese && year >= 1 && year <= 31 ? reader.era("平成", String(year), month) : null;
  const dated = !japanese && year >= 1 && year <= 12 ? reader.yearless(year) : null;
  const choices = [western, heisei, dated].flatMap((reading) => (reading?.kind === "month" ? [reading.month] : []));
  return choices.length === 0 ? reader.refused("noSuchMonth") : reader.asked("twoDigitYear", choices);
}

function englishMonth(name: string): number {
  return ENGLISH_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function monthInFiscalYear(fiscalYear: number, month: number, { fiscalYearStartMonth = 4 }: MonthContext) {
  if (fiscalYear < 1900 || fiscalYear > 2199) return null;
  return fiscalYearMonths(fiscalYear, fiscalYearStartMonth).find((each) => monthOfYear(each) === month) ?? null;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
