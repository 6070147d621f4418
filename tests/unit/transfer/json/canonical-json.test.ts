import { describe, expect, test } from "vitest";
import { canonicalJson } from "#transfer/json/canonical-json.ts";

describe("RFC 8785", () => {
  test("the example of section 3.2.2–3.2.4: keys sorted, numbers and escapes in one spelling", () => {
    const input = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as unknown;
    expect(canonicalJson(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("the key order of section 3.2.3: UTF-16 units, not code points, not numbers", () => {
    const input = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`) as Record<string, string>;
    const sorted = Object.values(JSON.parse(canonicalJson(input).replace('"1":', '" 1":')) as object);
    expect(sorted).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
    expect(canonicalJson({ 9: 1, 10: 2 })).toBe('{"10":2,"9":1}');
  });

  // Appendix B of the RFC.
  test.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [-5e-324, "-5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [9.999999999999997e22, "9.999999999999997e+22"],
    [1e23, "1e+23"],
    [999999999999999700000, "999999999999999700000"],
    [1e21, "1e+21"],
    [9.999999999999997e-7, "9.999999999999997e-7"],
    [0.000001, "0.000001"],
    [333333333.3333332, "333333333.3333332"],
    [Number("-0.0000033333333333333333"), "-0.0000033333333333333333"],
    [Number("1424953923781206.2"), "1424953923781206.2"],
  ])("%d", (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, "\uD800", { "\uDEAD": 1 }])("refuses %s", (value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });
});
