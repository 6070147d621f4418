import { expect, test } from "vitest";
import { readDay } from "#domain/reading/read-day.ts";

test.each([
  ["2026-04-30", "2026-04-30"],
  ["2026/4/3 10:15", "2026-04-03"],
  ["2026-04-30T23:30:00Z", "2026-04-30"],
  ["２０２６年４月３日", "2026-04-03"],
  ["20260430", "2026-04-30"],
  ["令和8年4月30日", "2026-04-30"],
  ["R8.4.30", "2026-04-30"],
  ["平成31年4月30日", "2019-04-30"],
  ["4/30/2026", "2026-04-30"],
  ["30.4.2026", "2026-04-30"],
  ["4/4/2026", "2026-04-04"],
  ["46142", "2026-04-30"],
])("%s is %s", (text, day) => {
  expect(readDay(text)).toEqual({ kind: "day", day });
});

test.each([
  ["2026-02-29", "noSuchDay"],
  ["2026/13/1", "noSuchDay"],
  ["平成31年5月1日", "noSuchDay"],
  ["13/13/2026", "noSuchDay"],
  ["3/4/2026", "dayMonthOrder"],
  ["4/30", "yearMissing"],
  ["4月30日", "yearMissing"],
  ["来週", "notADay"],
  ["2026-04", "notADay"],
])("%s is none: %s", (text, reason) => {
  expect(readDay(text)).toEqual({ kind: "unreadable", reason });
});

test("a blank is blank", () => {
  expect(readDay(" 　")).toEqual({ kind: "blank" });
});
