import { expect, test } from "vitest";
import { trialRange } from "#domain/scoring/trial-range.ts";

test.each([
  [
    { lowest: 5, highest: 10, threshold: 15 },
    { min: 0, max: 30 },
  ],
  [
    { lowest: 5, highest: 88, threshold: 15 },
    { min: 0, max: 89 },
  ],
  [
    { lowest: -3.5, highest: 4.5, threshold: null },
    { min: -4, max: 6 },
  ],
  [
    { lowest: -3, highest: 1, threshold: -20 },
    { min: -20, max: 2 },
  ],
  [
    { lowest: 0, highest: 1, threshold: Number.MAX_VALUE },
    { min: 0, max: Number.MAX_VALUE },
  ],
])("%j can be tried over %j", (scores, range) => {
  expect(trialRange(scores)).toEqual(range);
});
