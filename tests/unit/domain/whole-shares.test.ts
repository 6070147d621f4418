import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeShares } from "#domain/whole-shares.ts";

test("law: whole shares add up to the total and keep their limits", () => {
  const part = fc.record({ weight: fc.double({ min: 0, max: 9, noNaN: true }), limit: fc.nat(50) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.nat(100), (parts, share) => {
      const limits = parts.map(({ limit }) => limit);
      const total = Math.floor((limits.reduce((sum, limit) => sum + limit, 0) * share) / 100);
      const shares = wholeShares(
        total,
        parts.map(({ weight }) => weight),
        limits,
      );
      expect(shares.reduce((sum, value) => sum + value, 0)).toBe(total);
      for (const [index, value] of shares.entries()) {
        expect(Number.isInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(limits[index]!);
      }
    }),
  );
});

test("a total that does not fit is refused", () => {
  expect(() => wholeShares(5, [1, 1], [2, 2])).toThrow(RangeError);
});
