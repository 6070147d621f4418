import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleWorkbook } from "#domain/sample/sample-workbook.ts";
import { withCells } from "#domain/series-values.ts";
import type { Series, Workbook } from "#domain/workbook.ts";
import { type DataExport, dataExport } from "#transfer/csv/data-export.ts";
import { exactNumber, exactNumberText } from "#transfer/csv/exact-number.ts";
import { aMetric, aWorkbook } from "../../../support/a-workbook.ts";
import { workbookArbitrary } from "../../../support/workbook-arbitrary.ts";
import { previewOf } from "./preview-of.ts";

const FORMS: readonly DataExport[] = (["tidy", "wide"] as const).flatMap((form) =>
  (["fraction", "percent"] as const).flatMap((rates) =>
    (["ja", "en"] as const).map((language) => ({ form, rates, language })),
  ),
);

/** Stored values that count: not the actuals of a formula, no blanks at either end. */
function stored({ series, metrics }: Workbook) {
  return series
    .flatMap(({ metric, kind, member, start, values }) => {
      const calculated = kind === "actual" && metrics.find(({ id }) => id === metric)?.formula !== null;
      const first = values.findIndex((value) => value !== null);
      if (calculated || first < 0) return [];
      const last = values.findLastIndex((value) => value !== null);
      const from = withCells([], [{ metric, kind, member, month: start, value: 0 }])[0]!;
      const month = new Date(Date.UTC(Number(from.start.slice(0, 4)), Number(from.start.slice(5)) - 1 + first, 1));
      return [{ metric, kind, member, start: month.toISOString().slice(0, 7), values: values.slice(first, last + 1) }];
    })
    .toSorted(bySeries);
}

function bySeries(a: Series, b: Series): number {
  return seriesName(a) < seriesName(b) ? -1 : 1;
}

function seriesName({ metric, kind, member }: Series): string {
  return `${metric} ${kind} ${member ?? ""}`;
}

const isEmpty = (workbook: Workbook) => stored(workbook).length === 0;

/** What a workbook without values holds after reading the table. */
function readInto(workbook: Workbook, table: string): readonly Series[] {
  const emptied = { ...workbook, series: [] };
  return withCells([], previewOf(table, { workbook: emptied }).preview.changes.cells).toSorted(bySeries);
}

describe("read back", () => {
  test.each(FORMS)("$form, $rates, $language: the sample changes nothing, and fills an emptied workbook", (form) => {
    for (const kind of ["machine", "software"] as const) {
      const workbook = sampleWorkbook(kind, { id: "s", at: "2025-10-05T00:00:00.000Z" });
      const table = dataExport(workbook, form);
      const { counts } = previewOf(table, { workbook }).preview;
      expect(counts).toMatchObject({ new: 0, changed: 0, error: 0 });
      expect(counts.same).toBeGreaterThan(500);
      expect(readInto(workbook, table)).toEqual(stored(workbook));
    }
  });

  test("any workbook: export, then import, is identity in every form", () => {
    fc.assert(
      fc.property(workbookArbitrary, fc.constantFrom(...FORMS), (workbook, form) => {
        fc.pre(!isEmpty(workbook));
        const table = dataExport(workbook, form);
        expect(previewOf(table, { workbook }).preview.counts).toMatchObject({ new: 0, changed: 0, error: 0 });
        expect(readInto(workbook, table)).toEqual(stored(workbook));
      }),
      { numRuns: 100, seed: 20260401 },
    );
  }, 60_000);

  test("any number, plain or as a percentage, comes back bit for bit and without an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (drawn) => {
        const value = drawn + 0;
        const plain = exactNumberText(value);
        expect(plain).toMatch(/^-?\d+(\.\d+)?$/);
        expect(exactNumber(plain)).toBe(value);
        if (Math.abs(value) < 1e300) expect(exactNumber(exactNumberText(value, "percent"))).toBe(value);
      }),
      { seed: 20260401 },
    );
  });
});

describe("the table itself", () => {
  const workbook = aWorkbook({
    dimensions: [{ id: "channel", name: "チャネル", members: [{ id: "web", name: "-ウェブ, 検索" }] }],
    metrics: [
      aMetric({ id: "leads", name: "=リード", dimension: "channel" }),
      aMetric({ id: "open_rate", name: "開封率", unit: "percent", aggregation: "mean" }),
    ],
    series: [
      { metric: "leads", kind: "actual", member: "web", start: "2025-04", values: [-5, null, 7] },
      { metric: "open_rate", kind: "target", member: null, start: "2025-05", values: [0.07] },
    ],
  });

  test("tidy: mark, CRLF, blanks blank, formulas in texts neutralised, numbers untouched", () => {
    expect(dataExport(workbook, { form: "tidy", rates: "percent", language: "ja" })).toBe(
      [
        "\ufeff年月,指標,内訳,区分,値,metric_id,member_id",
        `2025-04,'=リード,"'-ウェブ, 検索",実績,-5,leads,web`,
        `2025-05,'=リード,"'-ウェブ, 検索",実績,,leads,web`,
        `2025-06,'=リード,"'-ウェブ, 検索",実績,7,leads,web`,
        "2025-05,開封率,,目標,7%,open_rate,",
        "",
      ].join("\r\n"),
    );
  });

  test("wide: months across", () => {
    const lines = dataExport(workbook, { form: "wide", rates: "fraction", language: "en" }).split("\r\n");
    expect(lines[0]).toBe("\ufeffmetric,member,kind,2025-04,2025-05,2025-06,metric_id,member_id");
    expect(lines[2]).toMatch(/,target,,0\.07,,open_rate,$/);
  });

  test("calculated values are written for reading, and left out on the way back", () => {
    const sample = sampleWorkbook("machine", { id: "s", at: "2025-10-05T00:00:00.000Z" });
    const table = dataExport(sample, { form: "tidy", rates: "fraction", language: "ja" });
    expect(table).toMatch(/,計算値,/);
    const { ignored } = previewOf(table, { workbook: sample }).opened.table.reading;
    expect(new Set(ignored.map(({ reason }) => reason))).toEqual(new Set(["calculated"]));
  });
});
