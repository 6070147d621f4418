import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText } from "#ui/format/decimal-text.ts";

describe("digits of a number", () => {
  test.each([
    // value, shift, decimals, digits, sign
    [0, 0, 0, "0", 0],
    [-0, 0, 1, "0.0", 0],
    [37260, 0, 0, "37,260", 1],
    [999.5, 0, 0, "1,000", 1],
    [0.5, 0, 0, "1", 1],
    [-0.5, 0, 0, "1", -1],
    [-0.4, 0, 0, "0", 0],
    [2.5, 0, 0, "3", 1],
    [1.005, 0, 2, "1.01", 1],
    [0.2845, 2, 1, "28.5", 1],
    [0.285, 2, 0, "29", 1],
    [0.1 + 0.2, 0, 17, "0.30000000000000000", 1],
    [24_500_000, -4, 0, "2,450", 1],
    [24_505_000, -4, 0, "2,451", 1],
    [24_504_999, -4, 0, "2,450", 1],
    [4_999, -4, 0, "0", 0],
    [5_000, -4, 0, "1", 1],
    [-4_999, -4, 0, "0", 0],
    [1e-12, 0, 2, "0.00", 0],
    [1e-7, 0, 7, "0.0000001", 1],
    [123_456_789_012_345, 0, 0, "123,456,789,012,345", 1],
    [Number.MAX_SAFE_INTEGER, 0, 0, "9,007,199,254,740,991", 1],
    [1e21, 0, 0, "1,000,000,000,000,000,000,000", 1],
    [1e21, -8, 2, "10,000,000,000,000.00", 1],
  ] as const)("%d shifted by %d at %d decimals is %s", (value, shift, decimals, digits, sign) => {
    expect(decimalText(value, shift, decimals)).toEqual({ digits, sign });
  });

  test("切り捨て cuts toward zero", () => {
    expect(decimalText(-24_509_999, -4, 0, "down")).toEqual({ digits: "2,450", sign: -1 });
    expect(decimalText(0.9999, 2, 1, "down").digits).toBe("99.9");
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is refused", (value) => {
    expect(() => decimalText(value)).toThrow(RangeError);
  });

  test("what is read back is never further away than half the last digit", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const { sign, digits } = decimalText(value, 0, decimals);
          const shown = (sign < 0 ? -1 : 1) * Number(digits.replaceAll(",", ""));
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 1e-14);
        },
      ),
    );
  });

  test("rounds the same on both sides of zero", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimalText(-value, 2, 1).digits).toBe(decimalText(value, 2, 1).digits);
      }),
    );
  });
});
