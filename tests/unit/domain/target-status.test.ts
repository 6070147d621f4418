import fc from "fast-check";
import { expect, test } from "vitest";
import { attainment } from "#domain/attainment.ts";
import { targetMet } from "#domain/target-met.ts";
import { targetStatus } from "#domain/target-status.ts";

const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });

// Source: the dashboard mock, September 2025.
test.each([
  ["売上貢献額", 24_500_000, 30_000_000, "up", "81.7", "bad"],
  ["受注率", 0.244, 0.25, "up", "97.6", "warn"],
  ["リード獲得数", 561, 540, "up", "103.9", "good"],
  ["CPL", 8324, 9000, "down", "108.1", "good"],
] as const)("%s: attainment and status of the mock", (_, actual, target, direction, percent, status) => {
  expect((attainment(actual, target, direction).value! * 100).toFixed(1)).toBe(percent);
  expect(targetStatus(actual, { type: direction === "up" ? "atLeast" : "atMost", value: target })).toBe(status);
});

test("a cost of 0 against a target is met, its attainment has no number", () => {
  expect(targetStatus(0, { type: "atMost", value: 9000 })).toBe("good");
  expect(attainment(0, 9000, "down")).toEqual({ value: null, reason: "division-by-zero" });
});

test("a target of 0 is met or not, without a ratio", () => {
  expect(targetStatus(0, { type: "atMost", value: 0 })).toBe("good");
  expect(targetStatus(1, { type: "atMost", value: 0 })).toBe("bad");
  expect(targetStatus(0, { type: "atLeast", value: 0 })).toBe("good");
  expect(attainment(3, 0, "up")).toEqual({ value: null, reason: "division-by-zero" });
});

test("negative targets are judged by the numbers, not by a ratio", () => {
  expect(targetStatus(-5, { type: "atLeast", value: -10 })).toBe("good");
  expect(targetStatus(-20, { type: "atLeast", value: -10 })).toBe("bad");
  expect(attainment(-20, -10, "up")).toEqual({ value: null, reason: "negative-base" });
});

test("a range is met between its ends, ends included, and warns just outside", () => {
  const range = { type: "range", value: 20, upper: 40 } as const;
  expect([17, 18, 20, 30, 40, 44, 45].map((actual) => targetStatus(actual, range))).toEqual([
    "bad",
    "warn",
    "good",
    "good",
    "good",
    "warn",
    "bad",
  ]);
  expect(targetStatus(99, { type: "range", value: 20, upper: null })).toBe("good");
});

test("bands of its own: forgiving below the target, demanding above it", () => {
  const target = { type: "atLeast", value: 100 } as const;
  expect(targetStatus(96, target, { good: 0.95, warn: 0.8 })).toBe("good");
  expect(targetStatus(85, target, { good: 0.95, warn: 0.8 })).toBe("warn");
  expect(targetStatus(104, target, { good: 1.05, warn: 1 })).toBe("warn");
});

test("no actual is 未入力, no target is 対象外, never good", () => {
  expect(targetStatus(null, { type: "atLeast", value: null })).toBe("none");
  expect(targetStatus(5, { type: "atMost", value: null })).toBe("notApplicable");
  expect(targetStatus(5, { type: "none", value: 3 })).toBe("notApplicable");
});

test("law: exactly met is met in either direction, with an attainment of 1", () => {
  fc.assert(
    fc.property(amount, (target) => {
      expect(targetStatus(target, { type: "atLeast", value: target })).toBe("good");
      expect(targetStatus(target, { type: "atMost", value: target })).toBe("good");
      expect(attainment(target, target, "up")).toEqual({ value: 1 });
      expect(attainment(target, target, "down")).toEqual({ value: 1 });
    }),
  );
});

test("law: a target is met exactly when attainment reaches 1", () => {
  fc.assert(
    fc.property(amount, amount, fc.boolean(), (actual, target, higher) => {
      fc.pre(Math.abs(actual - target) > 1e-6 * target);
      const met = targetMet(actual, { type: higher ? "atLeast" : "atMost", value: target });
      expect(met).toBe(attainment(actual, target, higher ? "up" : "down").value! >= 1);
    }),
  );
});
