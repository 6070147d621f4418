import { expect, test } from "vitest";
import { formulaCycle } from "#domain/formula/formula-cycle.ts";

test("a metric that needs itself is the shortest circle", () => {
  expect(formulaCycle(new Map([["a", ["a"]]]))).toEqual(["a", "a"]);
});

test("the path names only what is in the circle, first and last the same", () => {
  const formulas = new Map([
    ["start", ["x", "cac"]],
    ["cac", ["cost", "ltv"]],
    ["ltv", ["cac"]],
  ]);
  expect(formulaCycle(formulas)).toEqual(["cac", "ltv", "cac"]);
});

test("a diamond is no circle", () => {
  const formulas = new Map([
    ["d", ["b", "c"]],
    ["b", ["a"]],
    ["c", ["a"]],
  ]);
  expect(formulaCycle(formulas)).toBeNull();
});

test("a chain of 100,000 formulas is followed to its end, and its circle found", () => {
  const chain = new Map<string, string[]>();
  for (let place = 0; place < 100_000; place++) chain.set(`m${place}`, [`m${place + 1}`]);
  expect(formulaCycle(chain)).toBeNull();
  chain.set("m99999", ["m0"]);
  expect(formulaCycle(chain)).toHaveLength(100_001);
});

test("a dense graph is visited once, not once per path", () => {
  const dense = new Map<string, string[]>();
  for (let place = 0; place < 200; place++) {
    dense.set(
      `m${place}`,
      Array.from({ length: 200 - place - 1 }, (_, ahead) => `m${place + ahead + 1}`),
    );
  }
  expect(formulaCycle(dense)).toBeNull();
});
