import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settledText, typedValue, typedValueFault, typedValueText } from "#ui/form/typed-value.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";

const ja = defaultNumberStyle;
const en = { ...defaultNumberStyle, language: "en" as const };
const words = {
  targetMissing: "missing",
  notNumber: (text: string) => `not a number: ${text}`,
  ambiguous: (text: string) => `ambiguous: ${text}`,
  zeroTarget: "zero",
};

describe("typedValue", () => {
  test.each([
    ["3億", "currency", ja, 300_000_000],
    ["30,000", "currency", ja, 300_000_000],
    ["３０，０００万円", "currency", ja, 300_000_000],
    ["300", "currency", en, 300_000_000],
    ["300M", "currency", en, 300_000_000],
    ["25", "percent", ja, 0.25],
    ["25%", "percent", ja, 0.25],
    ["0.5", "percent", ja, 0.005],
    ["1,200", "count", ja, 1200],
  ] as const)("%s in a field of %s", (text, unit, style, value) => {
    expect(typedValue(text, unit, style)).toMatchObject({ kind: "value", value });
  });

  test("a value written into a field reads back as itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), fc.constantFrom(ja, en), (yen, style) => {
        expect(typedValue(typedValueText(yen, "currency", style), "currency", style)).toMatchObject({ value: yen });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (tenThousandths) => {
        const rate = tenThousandths / 10_000;
        expect(typedValue(typedValueText(rate, "percent", ja), "percent", ja)).toMatchObject({ value: rate });
      }),
    );
  });
});

describe("typedValueFault", () => {
  test.each([
    ["", "missing"],
    ["約500", "not a number: 約500"],
    ["0", "zero"],
    ["-5", "zero"],
    ["120", undefined],
  ])("a required field with %j", (text, fault) => {
    expect(typedValueFault(text, "count", ja, words, { required: true })).toBe(fault);
  });

  test("an optional field may stay empty", () => {
    expect(typedValueFault("", "count", ja, words)).toBeUndefined();
  });
});

describe("settledText: what a field shows once it is left", () => {
  test.each([
    ["10億", ja, "100,000", true],
    ["10億円", ja, "100,000", true],
    ["10億", en, "1,000", true],
    ["3,000,000円", ja, "300", true],
    ["100000", ja, "100,000", false],
    ["２５０", ja, "250", false],
    ["250万円", ja, "250", false],
  ])("%j becomes %#", (typed, style, text, otherDigits) => {
    expect(settledText(typed, "currency", style)).toEqual({ text, otherDigits });
    expect(typedValue(text, "currency", style)).toMatchObject({
      value: amountOf(typedValue(typed, "currency", style)),
    });
  });

  test.each(["", "約10億", "100,000"])("%j stays as it is", (typed) => {
    expect(settledText(typed, "currency", ja)).toBeNull();
  });

  test("a rate loses its sign, which stands beside the field", () => {
    expect(settledText("２５%", "percent", ja)).toEqual({ text: "25", otherDigits: false });
  });
});

const amountOf = (reading: ReturnType<typeof typedValue>) => (reading.kind === "value" ? reading.value : null);
