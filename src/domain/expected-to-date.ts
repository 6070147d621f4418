import { type Calculated, known, unknown } from "./calculated.ts";

/**
 * What should have been reached by now (期待値) of a year's target: the share of the year's shape that has passed.
 * The shape holds one weight a month, such as the monthly targets or last year's actuals; without one the year is even.
 *
 *     year's target × Σ shape of the months passed ÷ Σ shape of the year
 *
 * Unknown without a target and when the shape adds up to 0.
 *
 * @throws RangeError when the shape has a negative weight, or fewer months than have passed.
 * @example
 * expectedToDate(1200, 6) // => { value: 600 }
 * expectedToDate(1000, 2, [1, 2, 3, 4]) // => { value: 300 }
 * expectedToDate(null, 6) // => { value: null, reason: "no-target" }
 */
export function expectedToDate(
  yearTarget: number | null,
  monthsPassed: number,
  shape: readonly number[] = Array.from({ length: 12 }, () => 1),
): Calculated {
  if (monthsPassed < 0 || monthsPassed > shape.length)
    throw new RangeError(`${monthsPassed} of ${shape.length} months`);
  if (shape.some((weight) => !(weight >= 0))) throw new RangeError("A year's shape has no negative months");
  if (yearTarget === null) return unknown("no-target");
  const whole = sum(shape);
  if (whole === 0) return unknown("division-by-zero");
  return known((yearTarget * sum(shape.slice(0, monthsPassed))) / whole);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
