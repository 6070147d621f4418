import { expect, test } from "vitest";
import { targetMismatch } from "#domain/target/target-mismatch.ts";

const tens = Array.from({ length: 12 }, () => 10);
const open = tens.map(() => false);

// Source: design specification §5.6: 118 by month, 120 for the year, two short, to be added in March.
test("118 against 120: two short, and March can take them", () => {
  const months = tens.with(11, 8);
  expect(targetMismatch({ year: 120, rule: "sum", months, closed: open })).toEqual({
    total: 118,
    difference: -2,
    fix: { index: 11, value: 10 },
  });
});

test("a closed month takes nothing, and no month goes below zero", () => {
  const closed = open.with(11, true);
  expect(targetMismatch({ year: 121, rule: "sum", months: tens, closed })?.fix).toEqual({ index: 10, value: 11 });
  expect(targetMismatch({ year: 100, rule: "sum", months: tens, closed })?.fix).toBeNull();
  expect(targetMismatch({ year: 121, rule: "sum", months: tens, closed: open.map(() => true) })?.fix).toBeNull();
});

test("rates are averaged, stocks end the year; binary fractions are no difference", () => {
  const rates = tens.map(() => 0.1);
  expect(targetMismatch({ year: 0.1, rule: "mean", months: rates, closed: open })).toBeNull();
  expect(targetMismatch({ year: 0.11, rule: "mean", months: rates, closed: open })?.fix?.value).toBeCloseTo(0.22, 12);
  expect(targetMismatch({ year: 30, rule: "last", months: tens.with(11, 28), closed: open })?.difference).toBe(-2);
});

test("no months, or a year that its inputs decide: nothing to compare", () => {
  expect(targetMismatch({ year: 120, rule: "sum", months: tens.map(() => null), closed: open })).toBeNull();
  expect(targetMismatch({ year: 0.3, rule: "inputs", months: tens, closed: open })).toBeNull();
});
