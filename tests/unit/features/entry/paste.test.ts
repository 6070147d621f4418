import { describe, expect, test } from "vitest";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import type { Workbook } from "#domain/workbook.ts";
import { enteredCells } from "#features/entry/entered-cells.ts";
import { entryRows } from "#features/entry/entry-rows.ts";
import { type PasteTarget, pastePlan } from "#features/entry/paste-plan.ts";
import { correctionSentence, refusalSentences } from "#features/entry/paste-sentence.ts";
import { pastedTable } from "#features/entry/pasted-table.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { clipboardBlock } from "#ui/grid/clipboard-block.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const workbook = aWorkbook({
  metrics: [
    metricFromCatalogue("visitors"),
    metricFromCatalogue("leads"),
    metricFromCatalogue("lead_rate"),
    aMetric({ id: "spend", name: "広告の費用", aliases: ["広告費"], unit: "currency" }),
    aMetric({ id: "open", name: "開封した割合", unit: "percent", decimals: 1, aggregation: "mean" }),
    aMetric({ id: "balance", name: "増減", unit: "count" }),
  ],
});

function planOf(text: string, change: Partial<PasteTarget> = {}, book: Workbook = workbook) {
  const rows = entryRows(book, {
    mode: "actual",
    style: numberStyle(book.settings, "ja"),
    open: new Set(),
    sectionName: (name) => name,
    sourceNote: (source) => source,
  });
  const table = pastedTable(clipboardBlock(text), { fiscalYear: 2025, fiscalYearStartMonth: 4 });
  const plan = pastePlan(table, {
    workbook: book,
    rows: rows.grid.flatMap(({ id }) => rows.byId.get(id) ?? []),
    byId: rows.byId,
    from: "2025-04",
    last: "2026-03",
    selected: { rows: 1, columns: 1 },
    own: false,
    decided: new Map(),
    ...change,
  });
  return { plan, entered: enteredCells(plan.cells, { workbook: book, mode: "actual", byId: rows.byId }) };
}

const written = ({ entered }: ReturnType<typeof planOf>) =>
  entered.cells.map(({ metric, month, value }) => [metric, month, value]);

describe("a bare block", () => {
  test("goes right and down from the cell, past computed rows", () => {
    expect(written(planOf("100\t200\n3\t4\n5\t6"))).toEqual([
      ["visitors", "2025-04", 100],
      ["visitors", "2025-05", 200],
      ["leads", "2025-04", 3],
      ["leads", "2025-05", 4],
      ["spend", "2025-04", 50_000],
      ["spend", "2025-05", 60_000],
    ]);
  });

  test("whose lines a person sends to rows of their own choice goes there, the rest is left out", () => {
    const chosen = planOf("100\n3\n5", { chosen: ["leads", null, "visitors"] });
    expect(written(chosen)).toEqual([
      ["leads", "2025-04", 100],
      ["visitors", "2025-04", 5],
    ]);
    expect(chosen.plan.lines).toEqual(["leads", null, "visitors"]);
    expect(chosen.plan.overflow.rows).toBe(0);
  });

  test("of one date is a text that is no number, not a heading without values", () => {
    expect(planOf("2025/4/1").entered.refused.map(({ text }) => text)).toEqual(["2025/4/1"]);
  });

  test("copied from the grid itself keeps its rows, and leaves the computed one as it is", () => {
    const own = planOf("100\n3\n3%\n5", { own: true });
    expect(written(own)).toEqual([
      ["visitors", "2025-04", 100],
      ["leads", "2025-04", 3],
      ["spend", "2025-04", 50_000],
    ]);
    expect(own.entered.kept.calculated).toBe(1);
  });

  test("twelve months by six rows with commas, ％, full-width digits, 件 and ▲ are all right, every change counted", () => {
    const lines = [
      Array.from({ length: 12 }, (_, month) => (31_000 + month).toLocaleString("en-US")),
      Array.from({ length: 12 }, (_, month) => `${400 + month}件`),
      Array.from({ length: 12 }, () => "２，０８０"),
      Array.from({ length: 12 }, () => "２２．５％"),
      Array.from({ length: 12 }, () => "▲3"),
    ];
    const outcome = planOf(lines.map((line) => line.join("\t")).join("\r\n"));
    expect(outcome.entered.refused).toEqual([]);
    expect(written(outcome)).toHaveLength(60);
    expect(
      written(outcome)
        .filter(([metric]) => metric === "visitors")
        .at(-1),
    ).toEqual(["visitors", "2026-03", 31_011]);
    for (const [metric, value] of [
      ["spend", 20_800_000],
      ["open", 0.225],
      ["balance", -3],
    ] as const)
      expect(written(outcome).filter(([id, , each]) => id === metric && each === value)).toHaveLength(12);
    expect(correctionSentence(outcome.entered, "ja")).toBe(
      "「件」の文字12か所と全角の数字24か所と負の記号12か所を、半角の数値に直しました（左上に印）。",
    );
  });

  test("a text among the numbers is named; the others are taken", () => {
    const outcome = planOf("100\n集計中\n5");
    expect(written(outcome).map(([metric]) => metric)).toEqual(["visitors", "spend"]);
    expect(refusalSentences(outcome.entered.refused, "ja")).toEqual([
      "「集計中」は数値ではないため、入れていません（4月・リード獲得数）。",
    ]);
    expect(refusalSentences(outcome.entered.refused, "en")).toEqual([
      "“集計中” is not a number and was left out (Leads, Apr).",
    ]);
  });

  test("a lone dash or nothing is blank, 0 is 0", () => {
    expect(written(planOf("-\t0\t")).map(([, , value]) => value)).toEqual([null, 0, null]);
  });

  test.each([
    ["1億2,000万円", 120_000_000],
    ["1,200千円", 1_200_000],
    ["(500)", -5_000_000],
    ["△500", -5_000_000],
  ])("%s in a 万円 cell is %d yen", (text, yen) => {
    expect(written(planOf(text, { rows: rowsFrom("spend") }))).toEqual([["spend", "2025-04", yen]]);
  });

  test("what could be 0.125% or 12.5% is asked about, unless the rate is often that small", () => {
    const asked = planOf("0.125", { rows: rowsFrom("open") });
    expect(asked.entered.cells).toEqual([]);
    expect(asked.entered.refused[0]?.reading).toMatchObject({
      kind: "ask",
      choices: [{ value: 0.00125 }, { value: 0.125 }],
    });
    const small = { ...workbook, series: [aSeries({ metric: "open", start: "2025-01", values: [0.002] })] };
    expect(written(planOf("0.125", { rows: rowsFrom("open") }, small))).toEqual([["open", "2025-04", 0.00125]]);
  });

  test("what has no place is counted: rows below the last one, months after the year", () => {
    const { plan } = planOf("1\n2\n3\n4\n5\n6\n7\n8", {});
    expect(plan.overflow).toEqual({ rows: 3, columns: 0 });
    expect(planOf("1\t2\t3", { from: "2026-02" }).plan.overflow).toEqual({ rows: 0, columns: 1 });
  });

  test("one value fills the selection; closed months are kept and named", () => {
    expect(written(planOf("7", { selected: { rows: 2, columns: 2 } })).map(([, , value]) => value)).toEqual([
      7, 7, 7, 7,
    ]);
    const closed = { ...workbook, settings: { ...workbook.settings, closedThrough: "2025-04" } };
    const outcome = planOf("1\t2", {}, closed);
    expect(written(outcome)).toEqual([["visitors", "2025-05", 2]]);
    expect(outcome.entered.kept.closed).toEqual(["2025-04"]);
  });
});

describe("a block with labels", () => {
  test("finds rows by name, alias and the catalogue, months by their heading, units in brackets and columns", () => {
    const outcome = planOf(
      "項目\t単位\t5月\t6月\n広告費\t千円\t1,200\t1,300\nリード数\t件\t5\t6\n訪問者数（件）\t\t7\t8\n合計\t\t9\t9",
    );
    expect(written(outcome)).toEqual([
      ["spend", "2025-05", 1_200_000],
      ["spend", "2025-06", 1_300_000],
      ["leads", "2025-05", 5],
      ["leads", "2025-06", 6],
      ["visitors", "2025-05", 7],
      ["visitors", "2025-06", 8],
    ]);
  });

  test("labels alone: values go to the month pasted at", () => {
    expect(written(planOf("リード獲得数\t5\n広告の費用（万円）\t3", { from: "2025-09" }))).toEqual([
      ["leads", "2025-09", 5],
      ["spend", "2025-09", 30_000],
    ]);
  });

  test("months alone: rows go down from the cell", () => {
    expect(written(planOf("2025年8月\t2025年9月\n1\t2"))).toEqual([
      ["visitors", "2025-08", 1],
      ["visitors", "2025-09", 2],
    ]);
  });

  test("an unknown label is asked about once, and goes where the person says", () => {
    expect(planOf("謎の数\t5\nリード獲得数\t6").plan.unknown).toEqual(["謎の数"]);
    const decided = planOf("謎の数\t5\nリード獲得数\t6", { decided: new Map([["謎の数", "visitors"]]) });
    expect(decided.plan.unknown).toEqual([]);
    expect(written(decided)).toEqual([
      ["visitors", "2025-04", 5],
      ["leads", "2025-04", 6],
    ]);
  });
});

function rowsFrom(id: string): PasteTarget["rows"] {
  const rows = entryRows(workbook, {
    mode: "actual",
    style: numberStyle(workbook.settings, "ja"),
    open: new Set(),
    sectionName: (name) => name,
    sourceNote: (source) => source,
  });
  return [rows.byId.get(id)!];
}
