import { addDays } from "#domain/day.ts";
import type { Day } from "#domain/workbook.ts";

/** One all-day entry of a calendar. */
export interface CalendarEntry {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly description: string;
}

/**
 * All-day entries as an iCalendar file (RFC 5545): CRLF, texts escaped, lines folded at 75 octets between characters.
 * `at` is the ISO instant of writing.
 *
 * @example
 * actionCalendar([{ id: "a", day: "2026-10-31", title: "A, B", description: "" }], "2026-10-01T00:00:00.000Z").includes("SUMMARY:A\\, B\r\n") // => true
 */
export function actionCalendar(entries: readonly CalendarEntry[], at: string): string {
  const stamp = `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//KPI Workbook//Actions//EN",
    "CALSCALE:GREGORIAN",
    ...entries.flatMap(({ id, day, title, description }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(id)}@kpi-workbook`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll("-", "")}`,
      `SUMMARY:${escaped(title)}`,
      ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

const MOST_OCTETS = 75;

function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
