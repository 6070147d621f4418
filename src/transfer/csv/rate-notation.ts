import { readNumber } from "#domain/reading/read-number.ts";

/** Whether a rate's numbers without % stand for percent (22.5), for fractions (0.225), or cannot be told. */
export type RateNotation = "percent" | "fraction" | "ask";

/**
 * How a column writes rates without a sign: numbers above 2 are percent; numbers up to 1 are compared with those of the same
 * column that carry %, and cannot be told without them. Null when every number carries %.
 *
 * @example
 * rateNotation(["22.5%", "0.227", "23.0％"]) // => "fraction"
 * rateNotation(["22.5", "22.7"]) // => "percent"
 * rateNotation(["0.8", "0.9"]) // => "ask"
 */
export function rateNotation(texts: readonly string[]): RateNotation | null {
  const marked: number[] = [];
  const bare: number[] = [];
  for (const text of texts) {
    const reading = readNumber(text, { unit: "percent", percentNotation: "fraction" });
    if (reading.kind !== "value" || reading.value === 0) continue;
    (reading.changes.some(({ code }) => code === "percent") ? marked : bare).push(Math.abs(reading.value));
  }
  if (bare.length === 0) return null;
  if (Math.max(...bare.slice(0, 10_000)) > 2) return "percent";
  if (marked.length === 0) return "ask";
  const usual = median(marked);
  const typical = median(bare);
  const near = (value: number) => value > usual / 10 && value < usual * 10;
  if (near(typical) === near(typical / 100)) return "ask";
  return near(typical) ? "fraction" : "percent";
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
