import { describe, expect, test } from "vitest";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { withCells } from "#domain/series-values.ts";
import type { Workbook } from "#domain/workbook.ts";
import { aMetric, aWorkbook } from "../../../support/a-workbook.ts";
import { type Previewed, previewOf, sample } from "./preview-of.ts";

// Expected values: tests/fixtures/samples/README.md.

const total = ({ preview }: Previewed, metric: string) =>
  preview.changes.cells.filter((cell) => cell.metric === metric).reduce((sum, { value }) => sum + (value ?? 0), 0);

/** The workbook after the import, without the store. */
function after(workbook: Workbook, { preview: { changes } }: Previewed): Workbook {
  const kept = workbook.metrics.filter(({ id }) => !changes.metrics.some((metric) => metric.id === id));
  return {
    ...workbook,
    dimensions: [
      ...workbook.dimensions.filter(({ id }) => !changes.dimensions.some((d) => d.id === id)),
      ...changes.dimensions,
    ],
    metrics: [...kept, ...changes.metrics],
    series: withCells(workbook.series, changes.cells),
  };
}

describe("monthly-wide-shift_jis.csv", () => {
  const imported = previewOf(sample("monthly-wide-shift_jis.csv"));
  const months = ["2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09"];

  test("is Shift_JIS, months across, without a problem", () => {
    expect(imported.opened.decoding?.encoding).toBe("shift_jis");
    expect(imported.opened.decoding?.certain).toBe(false);
    expect(imported.opened.decoding?.preview[0]).toContain("指標,単位,2025年4月");
    expect(imported.opened.table.reading.layout).toBe("wide");
    expect(imported.problems).toEqual([]);
    expect(imported.preview.counts).toEqual({ new: 58, changed: 0, same: 0, blank: 2, error: 0 });
  });

  test.each<[name: string, values: (number | undefined)[]]>([
    ["訪問者数", [31_240, 32_880, 34_910, 35_420, 31_050, 37_260]],
    ["リード獲得数", [482, 497, 521, 534, 455, 561]],
    ["MQL数", [118, 121, 127, 124, 102, 119]],
    ["SQL数", [46, 47, 48, 44, 36, 37]],
    ["商談数", [37, 38, 39, 36, 29, 30]],
    ["受注件数", [8, 8, 9, 9, 7, 10]],
    ["受注金額", [20_800_000, 19_600_000, 23_100_000, 23_700_000, 16_800_000, 24_500_000]],
    ["広告費", [2_100_000, 2_200_000, 2_280_000, 2_210_000, 2_090_000, undefined]],
    ["開封率", [0.225, 0.227, 0.23, 0.226, 0.219, 0.211]],
    ["前年差", [12, -3, -5, -7, -2, undefined]],
  ])("%s", (name, values) => {
    expect(months.map((month) => imported.written(name, month))).toEqual(values);
  });

  test("names what it changed", () => {
    const texts = imported.preview.corrections.map(({ text }) => text);
    expect(texts).toEqual(["３７，２６０", "５６１", "119件", "￥2,280,000", "２１．１％", "▲3", "△5", "(7)", "－2"]);
  });

  test("finds the workbook's metrics by alias, standard ones by name, and adds the rest as the workbook's own", () => {
    const workbook = aWorkbook({
      metrics: [aMetric({ id: "my_leads", name: "新しいリード", aliases: ["リード獲得数"] })],
    });
    const { plan, preview } = previewOf(sample("monthly-wide-shift_jis.csv"), { workbook });
    expect(plan.sources[1]?.target).toEqual({ to: "metric", metric: "my_leads" });
    expect(plan.sources[2]?.target).toEqual({ to: "catalogue", metric: "mql" });
    expect(preview.changes.metrics.map(({ id }) => id)).toEqual([
      "visitors",
      "mql",
      "sql",
      "opportunities",
      "won_deals",
      "won_amount",
      "metric_1",
      "open_rate",
      "metric_2",
    ]);
    expect(preview.changes.metrics.find(({ id }) => id === "metric_1")).toMatchObject({
      name: "広告費",
      unit: "currency",
      aggregation: "sum",
      formula: null,
      role: "input",
    });
  });

  test("leaves a calculated metric of the workbook alone", () => {
    const delivered = ["emails_delivered", "email_opens"].map((id) => aMetric({ id }));
    const openRate = { ...metricFromCatalogue("open_rate"), formula: "email_opens / emails_delivered" };
    const workbook = aWorkbook({ metrics: [...delivered, openRate] });
    const { plan, preview } = previewOf(sample("monthly-wide-shift_jis.csv"), { workbook });
    expect(plan.sources[8]).toMatchObject({ target: { to: "skip" }, note: "calculated" });
    expect(preview.changes.cells.some(({ metric }) => metric === "open_rate")).toBe(false);
    expect(preview.skipped).toBe(6);
  });

  test("brought in again, nothing changes", () => {
    const workbook = after(aWorkbook(), imported);
    const { preview } = previewOf(sample("monthly-wide-shift_jis.csv"), { workbook });
    expect(preview.counts).toEqual({ new: 0, changed: 0, same: 58, blank: 2, error: 0 });
    expect(preview.changes).toEqual({ cells: [], metrics: [], dimensions: [] });
  });

  test("a blank never empties what the workbook has", () => {
    const workbook = after(aWorkbook(), imported);
    const ads = workbook.metrics.find(({ name }) => name === "広告費")!.id;
    const series = withCells(workbook.series, [
      { metric: ads, kind: "actual", member: null, month: "2025-09", value: 2_000_000 },
      { metric: ads, kind: "actual", member: null, month: "2025-08", value: 1 },
    ]);
    const { preview } = previewOf(sample("monthly-wide-shift_jis.csv"), { workbook: { ...workbook, series } });
    expect(preview.changes.cells).toEqual([
      { metric: ads, kind: "actual", member: null, month: "2025-08", value: 2_090_000 },
    ]);
    expect(preview.rows.find(({ metric }) => metric.id === ads)?.cells["2025-09"]).toMatchObject({
      state: "blank",
      before: 2_000_000,
    });
  });
});

describe("monthly-long-utf8-bom.csv", () => {
  const imported = previewOf(sample("monthly-long-utf8-bom.csv"));

  test("is UTF-8 by its mark, one value per row, by channel", () => {
    expect(imported.opened.decoding).toMatchObject({ encoding: "utf-8", certain: true, alternative: null });
    const { reading } = imported.opened.table;
    expect(reading.layout).toBe("long");
    expect(reading.members).toEqual(["オーガニック検索", "広告", "展示会"]);
  });

  test("line 10 is missing, lines 12 and 13 are named, all other rows are taken", () => {
    expect(imported.preview.counts).toEqual({ new: 9, changed: 0, same: 0, blank: 1, error: 2 });
    expect(imported.problems).toEqual([
      "12行目・4列目（リード獲得数、2025年7月）「集計中」は数値として読み取れません。例：500",
      "13行目・4列目（リード獲得数、2025年13月）「2025年13月」という月はありません。1月から12月で書いてください。",
    ]);
    const leads = (month: string) =>
      ["オーガニック検索", "広告", "展示会"].map((member) => imported.written("リード獲得数", month, member));
    expect(leads("2025-04")).toEqual([180, 210, 92]);
    expect(leads("2025-05")).toEqual([191, 198, 108]);
    expect(leads("2025-06")).toEqual([203, 221, undefined]);
    expect(leads("2025-07")).toEqual([196, undefined, undefined]);
  });

  test("brings the channels along as a dimension of the metric", () => {
    const { metrics, dimensions } = imported.preview.changes;
    expect(dimensions).toEqual([
      {
        id: "channel",
        name: "チャネル",
        members: [
          { id: "member_1", name: "オーガニック検索" },
          { id: "member_2", name: "広告" },
          { id: "member_3", name: "展示会" },
        ],
      },
    ]);
    expect(metrics).toEqual([expect.objectContaining({ id: "leads", dimension: "channel" })]);
  });

  test("uses the members the workbook has", () => {
    const channel = { id: "channel", name: "チャネル", members: [{ id: "ads", name: "広告" }] };
    const workbook = aWorkbook({
      dimensions: [channel],
      metrics: [metricFromCatalogue("leads", { dimension: "channel" })],
    });
    const { preview, written } = previewOf(sample("monthly-long-utf8-bom.csv"), { workbook });
    expect(written("leads", "2025-04", "広告")).toBe(210);
    expect(preview.changes.cells.some(({ member }) => member === "ads")).toBe(true);
    expect(preview.changes.dimensions[0]?.members.map(({ id }) => id)).toEqual(["ads", "member_1", "member_2"]);
    expect(preview.changes.metrics).toEqual([]);
  });
});

describe("bank_telemarketing_monthly_2008_2010.csv", () => {
  const imported = previewOf(sample("bank_telemarketing_monthly_2008_2010.csv"));

  test("41,188 contacts and 4,640 subscriptions in 26 months; absent months stay missing", () => {
    expect(imported.problems).toEqual([]);
    expect(imported.opened.table.reading.layout).toBe("columns");
    expect(total(imported, "contacts")).toBe(41_188);
    expect(total(imported, "subscriptions")).toBe(4640);
    expect(imported.preview.counts).toMatchObject({ new: 52, blank: 0, error: 0 });
    expect(imported.preview.changes.cells.some(({ month }) => month === "2008-09")).toBe(false);
  });

  test("its series have nulls where there was no campaign", () => {
    const [contacts] = after(aWorkbook(), imported).series;
    expect(contacts).toMatchObject({ metric: "contacts", start: "2008-05" });
    expect(contacts?.values.slice(0, 8)).toEqual([7763, 4374, 6685, 5175, null, 67, 3616, 10]);
    expect(contacts?.values).toHaveLength(31);
    expect(contacts?.values.filter((value) => value !== null)).toHaveLength(26);
  });
});

describe("uci_online_retail_orders_monthly.csv", () => {
  test("five metrics in 13 months", () => {
    const imported = previewOf(sample("uci_online_retail_orders_monthly.csv"));
    expect(imported.problems).toEqual([]);
    expect(imported.preview.counts).toMatchObject({ new: 65, blank: 0, error: 0 });
    expect(imported.written("orders", "2011-11")).toBe(3024);
    expect(imported.written("returning_customers", "2010-12")).toBe(0);
    expect(imported.preview.changes.metrics.map(({ id }) => id)).toContain("cancellations");
  });
});

describe("excel-block.tsv", () => {
  const imported = previewOf(sample("excel-block.tsv"));

  test("months without a year are of the chosen fiscal year; 0.227 beside 22.5% is 22.7%", () => {
    expect(imported.opened.delimiter).toBe("\t");
    expect(imported.problems).toEqual([]);
    const row = (name: string) => ["2025-04", "2025-05", "2025-06"].map((month) => imported.written(name, month));
    expect(row("MQL数")).toEqual([118, 121, 127]);
    expect(row("SQL数")).toEqual([46, 47, 48]);
    expect(row("受注金額")).toEqual([20_800_000, 19_600_000, 23_100_000]);
    expect(row("開封率")).toEqual([0.225, 0.227, 0.23]);
  });
});
