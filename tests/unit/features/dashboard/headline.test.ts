import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import type { View } from "#domain/metric-figures.ts";
import type { Language, Metric, Workbook } from "#domain/workbook.ts";
import { dashboardFigures } from "#features/dashboard/dashboard-figures.ts";
import { headline } from "#features/dashboard/headline.ts";
import { numberStyle } from "#ui/format/number-style.ts";

const minato = JSON.parse(readFileSync("tests/fixtures/dashboard/minato.workbook.json", "utf8")) as Workbook;

function sentence(workbook: Workbook, language: Language = "ja", view: View = "month") {
  const figures = dashboardFigures(workbook, createEngine(workbook), { month: "2025-09", view });
  return headline(figures, numberStyle(workbook.settings, language), 4);
}

function revenueOf(september: number | null, rest: Partial<Metric> = {}): Workbook {
  return {
    ...minato,
    metrics: minato.metrics.map((metric) => (metric.id === "revenue" ? { ...metric, ...rest } : metric)),
    series: minato.series.map((line) =>
      line.metric === "revenue" && line.kind === "actual"
        ? { ...line, values: [...line.values.slice(0, -1), september] }
        : line,
    ),
  };
}

test("short of the target", () => {
  expect(sentence(minato)).toEqual({
    level: "bad",
    sentence: "9月のKGI達成率は81.7%、目標に550万円届いていません。",
    detail: null,
  });
  expect(sentence(minato, "en")?.sentence).toBe("Sep: KGI at 81.7% of target, ¥5.5M short.");
});

test("the year to date", () => {
  expect(sentence(minato, "ja", "ytd")?.sentence).toBe("4〜9月累計のKGI達成率は91.8%、目標に1,150万円届いていません。");
});

test("above and exactly on target", () => {
  expect(sentence(revenueOf(33_000_000))?.sentence).toBe("9月のKGI達成率は110.0%、目標を300万円上回りました。");
  expect(sentence(revenueOf(30_000_000))?.sentence).toBe("9月のKGI達成率は100.0%、目標どおりです。");
});

test("a gap smaller than the unit is never written as 0", () => {
  expect(sentence(revenueOf(29_998_000))?.sentence).toBe("9月のKGI達成率は100.0%、目標に2,000円届いていません。");
});

test("a limit that must not be exceeded", () => {
  const limit: Partial<Metric> = { direction: "down", targetType: "atMost" };
  expect(sentence(revenueOf(24_500_000, limit))?.sentence).toBe(
    "9月のKGI達成率は122.4%、目標の上限を550万円下回りました。",
  );
  expect(sentence(revenueOf(36_000_000, limit))?.sentence).toBe(
    "9月のKGI達成率は83.3%、目標の上限を600万円超えています。",
  );
});

test("an unfinished month says so first, and what is known so far second", () => {
  const unfinished = { ...minato, series: minato.series.filter(({ metric }) => metric !== "visitors") };
  expect(sentence(unfinished)).toEqual({
    level: "none",
    sentence: "9月は8項目中7項目を入力済みです。未入力があるため、確定前の値です。",
    detail: "現時点では、9月のKGI達成率は81.7%、目標に550万円届いていません。",
  });
  expect(sentence(revenueOf(null))?.detail).toBe("9月のKGIは未入力です。");
});

test("a closed month is judged, gaps and all", () => {
  const closed: Workbook = {
    ...minato,
    settings: { ...minato.settings, closedThrough: "2025-09" },
    series: minato.series.filter(({ metric }) => metric !== "visitors"),
  };
  expect(sentence(closed)?.sentence).toBe("9月のKGI達成率は81.7%、目標に550万円届いていません。");
});

test("without a target: the value, and why there is no attainment", () => {
  const untargeted = { ...minato, series: minato.series.filter(({ kind }) => kind !== "target") };
  expect(sentence(untargeted)?.sentence).toBe("9月のKGIは2,450万円です。目標が未設定のため、計算できません。");
});

test("no KGI, no sentence", () => {
  expect(sentence({ ...minato, goals: [], metrics: [], series: [] })).toBeNull();
});

test("English holds no Japanese", () => {
  for (const workbook of [minato, revenueOf(null), revenueOf(33_000_000)]) {
    const said = sentence(workbook, "en");
    expect(`${said?.sentence} ${said?.detail}`).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}▲]/u);
  }
});
