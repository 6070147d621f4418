import { describe, expect, test } from "vitest";
import { monthFindings } from "#domain/check/month-findings.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { findingWords } from "#features/entry/finding-words.ts";
import { storedDecimals } from "#features/entry/stored-decimals.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const count = aMetric({ id: "leads", name: "リード獲得数", unit: "count" });

/** What is asked about September after August. */
function asked(august: number, september: number) {
  const workbook = aWorkbook({
    metrics: [count],
    series: [aSeries({ metric: "leads", start: "2025-08", values: [august, september] })],
  });
  return monthFindings({ workbook, engine: createEngine(workbook), month: "2025-09" }).map((finding) =>
    findingWords(finding, defaultNumberStyle),
  );
}

describe("what is asked about a count", () => {
  test("below zero: that it cannot be, and the number without its sign", () => {
    expect(asked(12_000, -120)).toEqual([
      {
        title: "負の件数",
        sentence: "リード獲得数が▲120件です。件数はマイナスになりません。",
        fix: "120件に直す",
      },
    ]);
  });

  test("with a fraction: the number as it is stored, not rounded", () => {
    expect(asked(37_260, 12.5)).toEqual([
      { title: "小数の件数", sentence: "リード獲得数が12.5件です。件数は整数です。", fix: "13件に直す" },
    ]);
  });
});

test.each([
  [12.5, 1],
  [37.26, 2],
  [100 / 3, 3],
  [37_260, 0],
  [0.1 + 0.2, 1],
])("a count of %d is written with %d decimals", (value, decimals) => {
  expect(storedDecimals(value, count)).toBe(decimals);
  expect(storedDecimals(value, { ...count, formula: "a / b" })).toBe(0);
});
