import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
}

interface GoldenCase<Inputs, Expected> {
  readonly inputs: Inputs;
  readonly expected: Expected;
  readonly tolerance: Tolerance;
}

const folder = join(import.meta.dirname, "../../fixtures/golden");

/** A golden case by its id; its source stands in the file. */
export function golden<Inputs, Expected>(id: string): GoldenCase<Inputs, Expected> {
  return JSON.parse(readFileSync(join(folder, `${id}.json`), "utf8"));
}

/** Asserts that numbers, however nested, agree within a golden case's tolerance, and null only with null. */
export function expectGolden(got: unknown, expected: unknown, tolerance: Tolerance, path = "value"): void {
  if (typeof expected === "number") {
    const { abs = 0, rel = 0 } = tolerance;
    const allowed = abs + rel * Math.abs(expected);
    expect(typeof got, path).toBe("number");
    expect(Math.abs((got as number) - expected), `${path}: ${String(got)} for ${expected}`).toBeLessThanOrEqual(
      allowed,
    );
  } else if (typeof expected === "object" && expected !== null) {
    expect(Object.keys(got as object).toSorted(), path).toEqual(Object.keys(expected).toSorted());
    for (const [key, value] of Object.entries(expected)) {
      expectGolden((got as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`);
    }
  } else {
    expect(got, path).toBe(expected);
  }
}
