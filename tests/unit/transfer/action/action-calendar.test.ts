import { expect, test } from "vitest";
import { actionCalendar } from "#transfer/action/action-calendar.ts";

/** A reader of its own: lines unfolded by RFC 5545, 3.1, texts unescaped by 3.3.11. */
function read(ics: string): Record<string, string>[] {
  const lines = ics.replaceAll("\r\n ", "").split("\r\n");
  const entries: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") entries.push({});
    const [, name = "", value = ""] = /^([^:;]+)[^:]*:(.*)$/.exec(line) ?? [];
    const plain = value.replace(/\\([nN\\;,])/g, (_all, one: string) => (one.toLowerCase() === "n" ? "\n" : one));
    if (entries.length > 0) entries.at(-1)![name] = plain;
  }
  return entries;
}

const title = "フォームの項目を11から6に減らし、確認画面をやめて、送信後に資料を3点; 表示する\\";
const entries = [
  { id: "a1", day: "2026-02-28", title, description: "担当：制作担当\nKPI：CVR, 訪問" },
  { id: "a2", day: "2026-12-31", title: "👩‍💻".repeat(20), description: "" },
];
const ics = actionCalendar(entries, "2026-10-03T02:10:05.123Z");

test("an independent reader finds every text as it was", () => {
  const [first, second] = read(ics);
  expect(first).toMatchObject({
    UID: "a1@kpi-workbook",
    DTSTAMP: "20261003T021005Z",
    DTSTART: "20260228",
    DTEND: "20260301",
    SUMMARY: title,
    DESCRIPTION: "担当：制作担当\nKPI：CVR, 訪問",
  });
  expect(second).toMatchObject({ DTSTART: "20261231", DTEND: "20270101", SUMMARY: "👩‍💻".repeat(20) });
});

test("no line is longer than 75 octets, none is cut inside a character, all end with CRLF", () => {
  expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of ics.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/\p{Surrogate}/u);
  }
  expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
});
