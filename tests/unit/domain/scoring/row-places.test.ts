import { expect, test } from "vitest";
import { rowPlaces } from "#domain/scoring/row-places.ts";

const places = (...lines: (number | undefined)[]) =>
  rowPlaces(
    lines.map((line) => ({ lead: "L1", action: "DL", day: "2026-04-03", ...(line !== undefined && { line }) })),
  ).map(({ table, line }) => [table, line]);

test("rows of one table have their lines", () => {
  expect(places(2, 3, 7)).toEqual([
    [null, 2],
    [null, 3],
    [null, 7],
  ]);
  expect(places()).toEqual([]);
});

test("where lines begin anew, another table was added", () => {
  expect(places(2, 5, 2, 3, 3)).toEqual([
    [1, 2],
    [1, 5],
    [2, 2],
    [2, 3],
    [3, 3],
  ]);
});

test("rows kept before lines were are counted in the sheet", () => {
  expect(places(undefined, undefined)).toEqual([
    [null, 1],
    [null, 2],
  ]);
  expect(places(undefined, undefined, 2)).toEqual([
    [1, 1],
    [1, 2],
    [2, 2],
  ]);
});
