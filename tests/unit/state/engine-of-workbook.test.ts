import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { addMonths } from "#domain/month.ts";
import { withCells } from "#domain/series-values.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const workbook = aWorkbook({
  dimensions: [{ id: "channel", name: "チャネル", members: [{ id: "ads", name: "広告" }] }],
  metrics: [
    aMetric({ id: "leads", dimension: "channel" }),
    aMetric({ id: "cost", unit: "currency" }),
    aMetric({ id: "cpl", formula: "cost / leads" }),
  ],
  series: [aSeries({ metric: "leads" }), aSeries({ metric: "cost", values: [10, 20, 30] })],
});

const figures = (book: Workbook) => {
  const engine = engineOfWorkbook(book);
  return ["2026-04", "2026-05", "FY2026", "YTD2026-06"].flatMap((period) =>
    ["leads", "cost", "cpl"].map((metric) => engine.value({ metric, period })),
  );
};
const fresh = (book: Workbook) => {
  const engine = createEngine(book);
  return ["2026-04", "2026-05", "FY2026", "YTD2026-06"].flatMap((period) =>
    ["leads", "cost", "cpl"].map((metric) => engine.value({ metric, period })),
  );
};

describe("the engine of a workbook", () => {
  it("is the same one for the same workbook", () => {
    expect(engineOfWorkbook(workbook)).toBe(engineOfWorkbook(workbook));
    expect(engineOfWorkbook({ ...workbook })).not.toBe(engineOfWorkbook(workbook));
  });

  it("is always what a new engine would be, through edits, growth, removal and undo", () => {
    const cell = fc.record({
      metric: fc.constantFrom("leads", "cost"),
      kind: fc.constantFrom("actual" as const, "target" as const),
      member: fc.constant(null),
      month: fc.integer({ min: -3, max: 12 }).map((offset) => addMonths("2026-04", offset)),
      value: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (edits) => {
        const books = edits.reduce<Workbook[]>(
          (done, cells) => [...done, { ...workbook, series: withCells(done.at(-1)?.series ?? workbook.series, cells) }],
          [workbook],
        );
        const withoutSeries = { ...workbook, series: workbook.series.slice(1) };
        for (const book of [...books, withoutSeries, ...books.toReversed()]) expect(figures(book)).toEqual(fresh(book));
      }),
      { numRuns: 40 },
    );
  });

  it("is a new one when a formula changes", () => {
    figures(workbook);
    const changed = {
      ...workbook,
      metrics: workbook.metrics.map((metric) =>
        metric.id === "cpl" ? { ...metric, formula: "leads / cost" } : metric,
      ),
    };
    expect(figures(changed)).toEqual(fresh(changed));
  });
});
