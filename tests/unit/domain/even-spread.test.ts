import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evenSpread } from "#domain/even-spread.ts";

describe("evenSpread", () => {
  test("the months add up to the year exactly, and differ by one at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 60 }), (total, parts) => {
        const spread = evenSpread(total, parts);
        expect(spread.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(1);
        expect(spread).toHaveLength(parts);
      }),
    );
  });

  test("300,000,000 yen over twelve months is 25,000,000 each", () => {
    expect(evenSpread(300_000_000, 12)).toEqual(Array(12).fill(25_000_000));
  });

  test("no month to spread over is a programming error", () => {
    expect(() => evenSpread(1, 0)).toThrow(RangeError);
  });
});
