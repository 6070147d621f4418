import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "#domain/month.ts";
import { seriesValue, withCells, withSeriesValue } from "#domain/series-values.ts";
import type { Series } from "#domain/workbook.ts";

const leads: Series = { metric: "leads", kind: "actual", member: null, start: "2026-04", values: [120, null, 90] };
const month = fc.integer({ min: -40, max: 40 }).map((offset) => addMonths("2026-04", offset));
const value = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });

describe("withSeriesValue", () => {
  it("gives back what was entered and leaves every other month as it was", () => {
    fc.assert(
      fc.property(month, value, month, (entered, number, other) => {
        const after = withSeriesValue(leads, entered, number);
        expect(seriesValue(after, entered)).toBe(number);
        if (other !== entered) expect(seriesValue(after, other)).toBe(seriesValue(leads, other));
      }),
    );
  });

  it("is the same object when nothing changes, and never the changed original", () => {
    expect(withSeriesValue(leads, "2026-04", 120)).toBe(leads);
    expect(withSeriesValue(leads, "2030-01", null)).toBe(leads);
    withSeriesValue(leads, "2026-05", 1);
    expect(leads.values).toEqual([120, null, 90]);
  });

  it("refuses what is no month", () => {
    expect(() => withSeriesValue(leads, "2026-4", 1)).toThrow(RangeError);
  });
});

describe("withCells", () => {
  it("is the same as entering cells one by one", () => {
    const cell = fc.record({
      metric: fc.constantFrom("leads", "visits"),
      kind: fc.constantFrom("actual" as const, "target" as const),
      member: fc.constantFrom(null, "ads"),
      month,
      value,
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const at = (list: readonly Series[], wanted: (typeof cells)[number]) => {
          const found = list.find(
            ({ metric, kind, member }) => metric === wanted.metric && kind === wanted.kind && member === wanted.member,
          );
          return found ? seriesValue(found, wanted.month) : null;
        };
        const together = withCells([leads], cells);
        const oneByOne = cells.reduce<readonly Series[]>((list, one) => withCells(list, [one]), [leads]);
        for (const one of cells) expect(at(together, one)).toBe(at(oneByOne, one));
      }),
    );
  });

  it("leaves untouched series the same objects", () => {
    const other: Series = { ...leads, metric: "visits" };
    const after = withCells([leads, other], [{ ...leads, month: "2026-05", value: 7 }]);
    expect(after[1]).toBe(other);
    expect(after[0]?.values).toEqual([120, 7, 90]);
  });
});
