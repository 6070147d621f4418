import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArithmetic } from "#domain/reading/read-arithmetic.ts";
import type { NumberContext } from "#domain/reading/read-number.ts";

function value(text: string, context: NumberContext = {}): number | string {
  const reading = readArithmetic(text, context);
  return reading.kind === "value" ? reading.value : reading.kind === "unreadable" ? reading.reason : reading.kind;
}

describe("arithmetic in a cell", () => {
  test.each<[text: string, context: NumberContext, value: number | string]>([
    ["=120+35", { unit: "count" }, 155],
    ["＝１２０＋３５", { unit: "count" }, 155],
    ["= 1,200 - 200", { unit: "count" }, 1000],
    ["=12×3÷4", { unit: "count" }, 9],
    ["=2*(3+4)", {}, 14],
    ["=-5+3", {}, -2],
    ["=2--3", {}, 5],
    ["=0.1+0.2", {}, 0.3],
    ["=1/3*3", {}, 1],
    ["=10/4", {}, 2.5],
    ["=120+35", { unit: "currency", scale: "man" }, 1_550_000],
    ["=22.5+1", { unit: "percent" }, 0.235],
    ["120", { unit: "count" }, 120],
    ["119件", { unit: "count" }, 119],
    ["=", {}, "notANumber"],
    ["=1+", {}, "notANumber"],
    ["=(1+2", {}, "notANumber"],
    ["=1+2)", {}, "notANumber"],
    ["=1 2", {}, "notANumber"],
    ["=1/0", {}, "notANumber"],
    ["=0x10+1", {}, "notANumber"],
    ["=1e3", {}, "notANumber"],
    ["=SUM(A1:A3)", {}, "notANumber"],
    ["=alert(1)", {}, "notANumber"],
    [`=${"(".repeat(100)}1${")".repeat(99)}`, {}, "formula"],
    [`=${"(".repeat(50)}1${")".repeat(50)}`, {}, "notANumber"],
  ])("%s", (text, context, expected) => {
    expect(value(text, context)).toBe(expected);
  });

  test("whole numbers add up exactly", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, (list) => {
        expect(value(`=${list.join("+")}`)).toBe(list.reduce((sum, each) => sum + each, 0));
      }),
    );
  });
});
