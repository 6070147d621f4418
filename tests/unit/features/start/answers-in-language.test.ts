import { expect, test } from "vitest";
import { amountsIn } from "#features/start/answers-in-language.ts";
import { firstAnswers } from "#features/start/wizard-answers.ts";
import { wizardReading } from "#features/start/wizard-reading.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";

const ja = { ...defaultNumberStyle, language: "ja" as const };
const en = { ...defaultNumberStyle, language: "en" as const };
const answers = {
  ...firstAnswers("2026-04", "ja", String),
  companyTarget: "100,000",
  share: "30",
  averageDeal: { text: "250", unknown: false },
};

test("another language counts amounts in another unit; the amounts stay", () => {
  const inEnglish = { ...answers, ...amountsIn(answers, ja, en) };
  expect(inEnglish.companyTarget).toBe("1,000");
  expect(inEnglish.averageDeal.text).toBe("2.5");
  expect(wizardReading(inEnglish, en).target).toBe(wizardReading(answers, ja).target);
  expect({ ...inEnglish, ...amountsIn(inEnglish, en, ja) }).toEqual(answers);
});

test("a KGI that counts deals is the same number in every language", () => {
  const counted = { ...answers, kgi: "new_customers" as const, target: "120", baseline: "100" };
  expect(amountsIn(counted, ja, en)).toMatchObject({ target: "120", baseline: "100" });
});
