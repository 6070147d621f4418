import { expect, test } from "vitest";
import { japaneseHolidays } from "#state/japanese-holidays.ts";

test("public holidays of Japan, substitutes included", async () => {
  const holidays = await japaneseHolidays();
  expect(["2026-11-03", "2026-05-06", "2027-01-01"].filter((day) => holidays.has(day))).toHaveLength(3);
  expect(holidays.has("2026-11-04")).toBe(false);
});
