import { describe, expect, test } from "vitest";
import { openedTable } from "#transfer/csv/opened-table.ts";
import { previewOf } from "./preview-of.ts";

function dailyText(separator = "-"): string {
  const rows = ["日付,チャネル,広告費（円）,クリック数,クリック率,フォロワー数"];
  for (const month of [4, 5])
    for (let day = 1; day <= 30; day += 1) {
      const date = ["2025", String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(separator);
      rows.push(`${date},検索,"1,000",${day},2.5%,100`, `${date},ＳＮＳ,500,1,1.5%,50`);
    }
  return rows.join("\n");
}

describe("a table with a row a day", () => {
  test.each(["-", "/", "."])("is added up to months, channels apart (2025%s04…)", (separator) => {
    const { preview, opened } = previewOf(dailyText(separator));
    expect(opened.table.reading.daily).toEqual({ days: 60, months: 2 });
    expect(preview.counts.error).toBe(0);
    const values = preview.rows.map(({ metric, member, cells }) => [
      metric.name,
      member !== null,
      ...["2025-04", "2025-05"].map((month) => cells[month]?.value),
    ]);
    expect(values).toEqual([
      ["広告費", true, 30_000, 30_000],
      ["広告費", true, 15_000, 15_000],
      ["クリック数", true, 465, 465],
      ["クリック数", true, 30, 30],
    ]);
  });

  test("leaves out by name what does not add up", () => {
    const opened = openedTable(dailyText());
    const left = opened.ok ? opened.value.table.reading.ignored.filter(({ reason }) => reason === "notAdded") : [];
    expect(left.map(({ text, column }) => [text, column])).toEqual([
      ["クリック率", 5],
      ["フォロワー数", 6],
    ]);
  });

  test("has no sum for a month with an unreadable day, which is named", () => {
    const { preview, problems } = previewOf(dailyText().replace('2025-04-03,検索,"1,000"', "2025-04-03,検索,集計中"));
    expect(problems.join()).toContain("集計中");
    const spend = preview.rows.filter(({ metric }) => metric.name === "広告費");
    expect(spend.map(({ cells }) => cells["2025-04"]?.state)).toContain("error");
    expect(spend.map(({ cells }) => cells["2025-05"]?.value)).toContain(30_000);
  });

  test("is none when each month stands once, and can be read as it stands", () => {
    const monthEnds = "日付,リード数\n2025-04-30,120\n2025-05-31,130\n";
    expect(previewOf(monthEnds).opened.table.reading.daily).toBeUndefined();
    const plain = openedTable(dailyText(), { presets: false });
    expect(plain.ok && plain.value.table.reading.daily).toBeUndefined();
  });
});
