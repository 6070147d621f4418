import { expect, test } from "vitest";
import { goalTexts } from "#features/goals/goal-texts.ts";
import { sharedGoal, shareFault } from "#features/goals/goal-value.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { aWorkbook } from "../../../support/a-workbook.ts";

const style = numberStyle(aWorkbook().settings, "ja");
const words = goalTexts.ja;
const fields = { companyTarget: "10億", expected: "6億", share: "30" };

test("marketing's share of the company's target, and of what sales cannot reach alone", () => {
  expect(sharedGoal("whole", fields, style)).toBe(300_000_000);
  expect(sharedGoal("rest", { ...fields, share: "50" }, style)).toBe(200_000_000);
});

test.each([
  ["whole", { ...fields, companyTarget: "" }],
  ["whole", { ...fields, share: "0" }],
  ["whole", { ...fields, share: "130" }],
  ["rest", { ...fields, expected: "" }],
  ["rest", { ...fields, expected: "10億" }],
] as const)("%s of %j is not a goal", (from, typed) => expect(sharedGoal(from, typed, style)).toBeNull());

test.each([
  ["companyTarget", { ...fields, companyTarget: "0" }, words.companyTargetMissing],
  ["expected", { ...fields, expected: "" }, words.expectedMissing],
  ["expected", { ...fields, expected: "10億" }, words.expectedTooHigh],
  ["expected", { ...fields, expected: "0" }, undefined],
  ["share", { ...fields, share: "" }, words.shareMissing],
  ["share", { ...fields, share: "130" }, words.shareRange("130.0%")],
  ["share", fields, undefined],
] as const)("%s of %j", (field, typed, sentence) => expect(shareFault(field, typed, style, words)).toBe(sentence));
