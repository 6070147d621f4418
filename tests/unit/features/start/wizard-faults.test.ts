import { describe, expect, test } from "vitest";
import { firstAnswers, type WizardAnswers } from "#features/start/wizard-answers.ts";
import { wizardFaults } from "#features/start/wizard-faults.ts";
import { wizardReading } from "#features/start/wizard-reading.ts";
import { wizardTexts } from "#features/start/wizard-texts.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";

const first = firstAnswers("2025-04", "ja", (year) => `${year}年度`);
const known = (text: string) => ({ text, unknown: false });
const rates = {
  "opportunity-won": known("25"),
  "sql-opportunity": known("80"),
  "mql-sql": known("40"),
  "lead-mql": known("25"),
  "visit-lead": known("1.5"),
};
const filled: WizardAnswers = { ...first, companyTarget: "10億", share: "30%", averageDeal: known("250"), rates };

function sentences(step: number, change: Partial<WizardAnswers>): Record<string, string> {
  const answers = { ...filled, ...change };
  const faults = wizardFaults(
    step,
    answers,
    wizardReading(answers, defaultNumberStyle),
    defaultNumberStyle,
    wizardTexts.ja.errors,
  );
  return Object.fromEntries(faults.map(({ field, sentence }) => [field, sentence]));
}

test("the example of the specification comes out as it is typed", () => {
  const { target, outcome } = wizardReading(filled, defaultNumberStyle);
  expect(target).toBe(300_000_000);
  expect(outcome.stages.map(({ count }) => count)).toEqual([400_000, 6_000, 1_500, 600, 480, 120]);
  for (const step of [1, 2, 3, 4, 5]) expect(sentences(step, {})).toEqual({});
});

describe("a KGI that is none is refused", () => {
  test.each([
    [{ valueFrom: "direct" as const }, "target", "年間目標を入れてください。数値がないKGIは"],
    [{ valueFrom: "direct" as const, target: "前年を超える" }, "target", "「前年を超える」は読み取れません"],
    [{ valueFrom: "direct" as const, target: "0" }, "target", "0より大きい値"],
    [{ valueFrom: "direct" as const, target: "▲3億" }, "target", "0以上の値"],
    [{ share: "130" }, "share", "130.0%です。100%以下"],
    [{ share: "" }, "share", "貢献比率を入れてください"],
    [{ kgi: "pipeline_value" as const }, "expected", "マーケなしで見込める売上"],
    [{ kgi: "pipeline_value" as const, expected: "12億" }, "expected", "見込める売上が目標以上"],
  ])("%j", (change, field, words) => {
    expect(sentences(2, change)[field]).toContain(words);
  });
});

describe("rates that nothing can be worked back from", () => {
  test.each([
    ["", "わからないときは［わからない］を選ぶと、業種の目安を使います。"],
    ["0", "受注率が0%だと逆算できません。0より大きい値を入れてください。"],
    ["130", "受注率が130.0%です。"],
    ["約25", "「約25」は読み取れません"],
  ])("“%s”", (text, words) => {
    expect(
      sentences(4, { rates: { ...rates, "opportunity-won": known(text) } })["rates.opportunity-won.text"],
    ).toContain(words);
  });

  test("わからない is an answer, with the trade's rule of thumb", () => {
    const change = { rates: { ...rates, "opportunity-won": { text: "", unknown: true } } };
    expect(sentences(4, change)).toEqual({});
    const reading = wizardReading({ ...filled, ...change }, defaultNumberStyle);
    expect(reading.rates.at(-1)).toEqual({ value: 0.2, provisional: true });
    expect(reading.outcome.stages.at(-2)?.count).toBe(600);
  });
});

describe("last year's counts", () => {
  const counts = { visit: "381,000", lead: "5,480", mql: "1,352", sql: "533", opportunity: "422", won: "103" };

  test("give the rates", () => {
    const { rates: read } = wizardReading({ ...filled, ratesFrom: "counts", counts }, defaultNumberStyle);
    expect(read.map((rate) => rate?.value)).toEqual([0.01438, 0.2467, 0.3942, 0.7917, 0.2441]);
    expect(sentences(4, { ratesFrom: "counts", counts })).toEqual({});
  });

  test("more below than above is named", () => {
    const change = { ratesFrom: "counts" as const, counts: { ...counts, won: "500" } };
    expect(sentences(4, change)["counts.won"]).toBe(
      "受注率が118.5%です。受注 500件が商談 422件より多くなっています。どちらかを確認してください。",
    );
  });

  test("a stage without any says why there is no rate", () => {
    const change = { ratesFrom: "counts" as const, counts: { ...counts, opportunity: "0", won: "0" } };
    expect(sentences(4, change)["counts.won"]).toBe("商談が0件のため、受注率は計算できません。");
  });
});
