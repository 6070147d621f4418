import { expect, test } from "vitest";
import { formulaFaultSentence } from "#domain/formula/formula-fault-sentence.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";

const faulty = [
  "",
  "a".repeat(8_001),
  "(".repeat(65),
  "a % b",
  "1次KPI",
  "1 +",
  "a b",
  "(a",
  "a)",
  "[a",
  "[]",
  "a, b",
  "vlookup(a)",
  "round(a)",
];

test.each(faulty)("every fault reads as a sentence in both languages: %s", (text) => {
  const result = parseFormula(text);
  if (result.ok) throw new Error(`${text} is a formula`);
  const japanese = formulaFaultSentence(result.error, "ja");
  const english = formulaFaultSentence(result.error, "en");
  expect(japanese).toMatch(/。$/);
  expect(english).toMatch(/\.$/);
  expect(japanese + english).not.toMatch(/undefined|NaN|null/);
  expect(english).not.toMatch(/[ぁ-ん]/);
});

test("the place is counted as people count, from one", () => {
  const result = parseFormula("受注額 / ");
  if (result.ok) throw new Error("is a formula");
  expect(formulaFaultSentence(result.error, "ja")).toBe("7文字目に、数値か指標が必要です。");
});
