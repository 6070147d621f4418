import { describe, expect, test } from "vitest";
import { amountScaleOf, amountScales, amountUnit } from "#ui/format/amount-scale.ts";
import { formatAmount, formatAmountDifference } from "#ui/format/format-amount.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import {
  formatMetricDifference,
  formatMetricValue,
  formatMetricValueWithUnit,
} from "#ui/format/format-metric-value.ts";
import { formatPoints } from "#ui/format/format-points.ts";
import { formatPercent, formatRate } from "#ui/format/format-rate.ts";
import { formatRatio } from "#ui/format/format-ratio.ts";
import { defaultNumberStyle as ja, type NumberStyle } from "#ui/format/number-style.ts";

const en: NumberStyle = { ...ja, language: "en" };

describe("amounts in Japanese", () => {
  test.each([
    [24_500_000, "one", "24,500,000"],
    [24_500_000, "thousand", "24,500"],
    [24_500_000, "man", "2,450"],
    [24_500_000, "million", "24.5"],
    [283_900_000, "oku", "2.84"],
    [-5_500_000, "man", "▲550"],
    [-5_000, "man", "▲1"],
    [-4_999, "man", "0"],
    [0, "man", "0"],
    [999_999_999_999, "man", "100,000,000"],
    [0.4, "one", "0"],
  ] as const)("%d in %s is %s", (amount, scale, text) => {
    expect(formatAmount(amount, { ...ja, scale })).toBe(text);
  });

  test("a difference carries its sign, zero carries none", () => {
    expect(formatAmountDifference(800_000, ja)).toBe("+80");
    expect(formatAmountDifference(-5_500_000, ja)).toBe("▲550");
    expect(formatAmountDifference(0, ja)).toBe("0");
    expect(formatAmountDifference(1, ja)).toBe("0");
  });

  test.each(["▲", "△", "−"] as const)("the negative mark is a setting: %s", (negativeMark) => {
    const style = { ...ja, negativeMark };
    expect(formatAmount(-5_500_000, style)).toBe(`${negativeMark}550`);
    expect(formatPoints(-0.08, style)).toBe(`${negativeMark}8.0pt`);
    expect(formatCount(-3, style)).toBe(`${negativeMark}3`);
    expect(formatHeadlineAmount(-16_100_000, style)).toBe(`${negativeMark}1,610万円`);
  });

  test("ten switches of scale and back show the same digits", () => {
    const amount = 283_904_999;
    const first = formatAmount(amount, ja);
    for (let turn = 0; turn < 10; turn += 1) {
      const scale = amountScales[turn % amountScales.length]!;
      formatAmount(amount, { ...ja, scale });
      expect(formatAmount(amount, { ...ja, scale: "man" })).toBe(first);
    }
    expect(first).toBe("28,390");
  });
});

describe("headline amounts", () => {
  test.each([
    [283_900_000, "2億8,390万円"],
    [300_000_000, "3億円"],
    [100_000_000, "1億円"],
    [99_995_000, "1億円"],
    [99_994_999, "9,999万円"],
    [24_500_000, "2,450万円"],
    [-161_000_000, "▲1億6,100万円"],
    [1_234_567_890_000, "12,345億6,789万円"],
    [100_010_000, "1億1万円"],
    [0, "0万円"],
  ])("%d is %s", (amount, text) => {
    expect(formatHeadlineAmount(amount, ja)).toBe(text);
  });

  test("円 stays 円", () => {
    expect(formatHeadlineAmount(283_900_000, { ...ja, scale: "one" })).toBe("283,900,000円");
  });

  test("百万円 keeps its unit below 1億円", () => {
    expect(formatHeadlineAmount(24_500_000, { ...ja, scale: "million" })).toBe("24.5百万円");
  });

  test("another currency is named", () => {
    expect(formatHeadlineAmount(24_500_000, { ...ja, currency: "USD" })).toBe("2,450万USD");
    expect(formatHeadlineAmount(24_500_000, { ...en, currency: "USD" })).toBe("$24.5M");
  });
});

describe("amounts in English", () => {
  test.each([
    [24_500_000, "¥24.5M"],
    [-5_500_000, "−¥5.5M"],
    [460_000, "¥460K"],
    [999_499, "¥999K"],
    [999_500, "¥1.0M"],
    [8_324, "¥8K"],
    [999, "¥999"],
    [0, "¥0"],
    [-1, "−¥1"],
    [283_900_000, "¥283.9M"],
  ])("%d is %s", (amount, text) => {
    expect(formatAmount(amount, en)).toBe(text);
  });

  test("full yen on request, thousands on request", () => {
    expect(formatAmount(24_500_000, { ...en, scale: "one" })).toBe("¥24,500,000");
    expect(formatAmount(24_500_000, { ...en, scale: "thousand" })).toBe("¥24,500K");
  });

  test("headlines reach billions", () => {
    expect(formatHeadlineAmount(1_285_000_000, en)).toBe("¥1.29B");
    expect(formatHeadlineAmount(999_949_999, en)).toBe("¥999.9M");
    expect(formatHeadlineAmount(999_950_000, en)).toBe("¥1.00B");
  });

  test("differences", () => {
    expect(formatAmountDifference(800_000, en)).toBe("+¥800K");
    expect(formatAmountDifference(-5_500_000, en)).toBe("−¥5.5M");
  });
});

describe("rates, points and ratios", () => {
  test.each([
    [0.8166666666666667, "81.7%"],
    [1, "100.0%"],
    [0, "0.0%"],
    [-0.004, "▲0.4%"],
    [-0.0004, "0.0%"],
    [12.345, "1,234.5%"],
  ])("%d is %s", (fraction, text) => {
    expect(formatRate(fraction, ja)).toBe(text);
  });

  test("decimals follow the metric", () => {
    expect(formatPercent(0.015064, ja, 2)).toBe("1.51");
    expect(formatPercent(0.311, ja)).toBe("31.1");
  });

  test("前年同月比 is a ratio in Japanese and growth in English", () => {
    expect(formatRatio(1.1239, ja)).toBe("112.4%");
    expect(formatRatio(1.1239, en)).toBe("+12.4%");
    expect(formatRatio(0.833, en)).toBe("−16.7%");
    expect(formatRatio(1, en)).toBe("0.0%");
  });

  test("points keep their sign and unit", () => {
    expect(formatPoints(-0.08, ja)).toBe("▲8.0pt");
    expect(formatPoints(0.0009, ja, 2)).toBe("+0.09pt");
    expect(formatPoints(0.311 - 0.391, ja)).toBe("▲8.0pt");
    expect(formatPoints(-0.08, en)).toBe("−8.0pt");
    expect(formatPoints(0, ja)).toBe("0.0pt");
  });
});

describe("a metric's values", () => {
  test.each([
    [24_500_000, "currency", 0, "2,450", "2,450万円"],
    [0.311, "percent", 1, "31.1", "31.1%"],
    [10, "count", 0, "10", "10件"],
    [3.25, "ratio", 2, "3.25", "3.25"],
    [185, "seconds", 0, "185", "185秒"],
    [4.5, "months", 1, "4.5", "4.5か月"],
    [-12, "score", 0, "▲12", "▲12点"],
  ] as const)("%d in %s", (value, unit, decimals, bare, whole) => {
    expect(formatMetricValue(value, { unit, decimals }, ja)).toBe(bare);
    expect(formatMetricValueWithUnit(value, { unit, decimals }, ja)).toBe(whole);
  });

  test("English units are words after a space, signs close up", () => {
    expect(formatMetricValueWithUnit(185, { unit: "seconds", decimals: 0 }, en)).toBe("185 sec");
    expect(formatMetricValueWithUnit(0.311, { unit: "percent", decimals: 1 }, en)).toBe("31.1%");
    expect(formatMetricValueWithUnit(10, { unit: "count", decimals: 0 }, en)).toBe("10");
    expect(formatMetricValueWithUnit(24_500_000, { unit: "currency", decimals: 0 }, en)).toBe("¥24.5M");
  });

  test("differences of rates are points, others keep their unit", () => {
    expect(formatMetricDifference(-0.08, { unit: "percent", decimals: 1 }, ja)).toBe("▲8.0pt");
    expect(formatMetricDifference(-2, { unit: "count", decimals: 0 }, ja)).toBe("▲2");
    expect(formatMetricDifference(-5_500_000, { unit: "currency", decimals: 0 }, ja)).toBe("▲550");
  });
});

describe("the scale of a row", () => {
  test("amounts per piece that would vanish in 万円 are written in 円, the whole row alike", () => {
    expect(amountScaleOf([8_324, 9_000, null], true, "man")).toBe("one");
    expect(amountScaleOf([2_450_000, 8_000], true, "man")).toBe("man");
  });

  test("sums keep the workbook's scale", () => {
    expect(amountScaleOf([460_000], false, "man")).toBe("man");
    expect(amountScaleOf([179_004_000], true, "oku")).toBe("oku");
    expect(amountScaleOf([null, null], true, "man")).toBe("man");
  });

  test("the unit is stated in the language of the screen", () => {
    expect(amountScales.map((scale) => amountUnit(scale, "ja"))).toEqual(["円", "千円", "万円", "百万円", "億円"]);
    expect(amountUnit("man", "en")).toBe("¥M");
  });
});
