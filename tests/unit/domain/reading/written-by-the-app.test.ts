import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "#domain/reading/read-number.ts";
import type { AmountScale } from "#domain/workbook.ts";
import { amountScaleDecimals, amountScaleExponent } from "#ui/format/amount-scale.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { defaultNumberStyle, type NumberStyle } from "#ui/format/number-style.ts";

// What a person copies from our own screens and pastes back is the number they saw.

const marks = fc.constantFrom<NumberStyle["negativeMark"]>("▲", "△", "−");
const value = (text: string, unit: "count" | "currency" | "percent" | "days") => {
  const reading = readNumber(text, { unit });
  return reading.kind === "value" ? reading.value : reading;
};

test("counts, in both languages, with every negative mark", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      marks,
      fc.constantFrom<"ja" | "en">("ja", "en"),
      (count, negativeMark, language) => {
        const style: NumberStyle = { ...defaultNumberStyle, negativeMark, language };
        expect(value(formatMetricValueWithUnit(count, { unit: "count", decimals: 0 }, style), "count")).toBe(count);
      },
    ),
  );
});

test("amounts in every scale, when the scale shows them whole", () => {
  const scales = fc.constantFrom<AmountScale>("one", "thousand", "man", "million", "oku");
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), scales, marks, (steps, scale, negativeMark) => {
      const step = 10 ** (amountScaleExponent[scale] - amountScaleDecimals[scale]);
      const text = formatMetricValueWithUnit(
        steps * step,
        { unit: "currency", decimals: 0 },
        { ...defaultNumberStyle, scale, negativeMark },
      );
      expect(value(text, "currency")).toBe(steps * step);
    }),
  );
});

test("headline amounts, 2億8,390万円 and ¥24.5M", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999, max: 999_999 }), (man) => {
      expect(value(formatHeadlineAmount(man * 10_000, defaultNumberStyle), "currency")).toBe(man * 10_000);
    }),
  );
  expect(value(formatHeadlineAmount(24_500_000, { ...defaultNumberStyle, language: "en" }), "currency")).toBe(
    24_500_000,
  );
});

test("rates to one decimal", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1500, max: 1500 }), (tenths) => {
      const text = formatMetricValueWithUnit(tenths / 1000, { unit: "percent", decimals: 1 }, defaultNumberStyle);
      expect(value(text, "percent")).toBe(tenths / 1000);
    }),
  );
});
