import { createEngine } from "#domain/engine/engine.ts";
import { addMonths, type Month, monthRange } from "#domain/month.ts";
import type { Language, Metric, SeriesKind, Workbook } from "#domain/workbook.ts";
import { csvText } from "./csv-text.ts";
import { type ExportWords, exportWords } from "./data-export-words.ts";
import { exactNumberText } from "./exact-number.ts";
import { safeText } from "./safe-text.ts";

/** tidy: one row per value, for analysis. wide: one row per metric, months across, to look at. */
export interface DataExport {
  readonly form: "tidy" | "wide";
  /** 22.5% as 0.225 or as 22.5%. */
  readonly rates: "fraction" | "percent";
  readonly language: Language;
}

/**
 * The numbers of a workbook as CSV for spreadsheets: UTF-8 with its mark, CRLF, blanks blank, every number with all its
 * digits. Values of formulas stand among them as 計算値. Read back, it changes nothing.
 *
 * @example
 * dataExport(workbook, { form: "tidy", rates: "fraction", language: "en" }) // => "\ufeffmonth,metric,member,kind,value,metric_id,member_id\r\n…"
 */
export function dataExport(workbook: Workbook, { form, rates, language }: DataExport): string {
  const words = exportWords[language];
  const lines = exportLines(workbook, words, language);
  const number = (line: ExportLine, month: Month) => {
    const value = line.values.get(month) ?? null;
    return value === null
      ? ""
      : exactNumberText(value, line.metric.unit === "percent" && rates === "percent" ? "percent" : "plain");
  };
  const labels = ({ metric, kind, member }: ExportLine) => [metricName(metric, language), member?.name ?? "", kind];
  const table =
    form === "tidy"
      ? [
          [words.month, words.metric, words.member, words.kind, words.value, words.metricId, words.memberId],
          ...lines.flatMap((line) =>
            [...line.values.keys()].map((month) => [
              month,
              ...labels(line).map(safeText),
              number(line, month),
              ...ids(line).map(safeText),
            ]),
          ),
        ]
      : wideTable(lines, words, (line, months) => [
          ...labels(line).map(safeText),
          ...months.map((month) => number(line, month)),
          ...ids(line).map(safeText),
        ]);
  return csvText(table);
}

function ids({ metric, member }: ExportLine): readonly string[] {
  return [metric.id, member?.id ?? ""];
}

interface ExportLine {
  readonly metric: Metric;
  readonly member: { readonly id: string; readonly name: string } | null;
  readonly kind: string;
  /** From the first month with a value to the last. */
  readonly values: ReadonlyMap<Month, number | null>;
}

const KINDS: readonly SeriesKind[] = ["actual", "target", "targetUpper", "originalTarget", "expected"];

/** In the order of the metrics, their kinds and members; the actuals of a calculated metric come from its formula. */
function exportLines(workbook: Workbook, words: ExportWords, language: Language): readonly ExportLine[] {
  const calculated = calculatedLines(workbook, words.calculated);
  return workbook.metrics.flatMap((metric) => {
    const members = workbook.dimensions.find(({ id }) => id === metric.dimension)?.members ?? [];
    const typed = KINDS.flatMap((kind) =>
      [null, ...members].flatMap((member): ExportLine[] => {
        if (metric.formula !== null && kind === "actual") return [];
        const series = workbook.series.find(
          (each) => each.metric === metric.id && each.kind === kind && each.member === (member?.id ?? null),
        );
        if (!series) return [];
        const values = filledSpan(series.values.map((value, at) => [addMonths(series.start, at), value]));
        return values.size === 0 ? [] : [{ metric, member, kind: exportWords[language].kinds[kind], values }];
      }),
    );
    return [...(calculated.get(metric.id) ?? []), ...typed];
  });
}

function calculatedLines(workbook: Workbook, kind: string): ReadonlyMap<string, readonly ExportLine[]> {
  const months = workbook.series
    .filter(({ kind: each }) => each === "actual")
    .flatMap(({ start, values }) => (values.length === 0 ? [] : [start, addMonths(start, values.length - 1)]))
    .toSorted();
  const formulas = workbook.metrics.filter(({ formula }) => formula !== null);
  if (months.length === 0 || formulas.length === 0) return new Map();
  const [from, to] = [months[0]!, months.at(-1)!];
  const engine = createEngine(workbook);
  const range = monthRange(from, to);
  return new Map(
    formulas.map((metric) => {
      const results = engine.series({ metric: metric.id, from, to });
      const values = filledSpan(range.map((month, at) => [month, results[at]?.value ?? null]));
      return [metric.id, values.size === 0 ? [] : [{ metric, member: null, kind, values }]];
    }),
  );
}

function filledSpan(all: readonly (readonly [Month, number | null])[]): ReadonlyMap<Month, number | null> {
  const first = all.findIndex(([, value]) => value !== null);
  return new Map(first < 0 ? [] : all.slice(first, all.findLastIndex(([, value]) => value !== null) + 1));
}

function wideTable(
  lines: readonly ExportLine[],
  words: ExportWords,
  row: (line: ExportLine, months: readonly Month[]) => readonly string[],
): readonly (readonly string[])[] {
  const all = lines.flatMap(({ values }) => [...values.keys()]).toSorted();
  const months = all.length === 0 ? [] : monthRange(all[0]!, all.at(-1)!);
  const head = [words.metric, words.member, words.kind, ...months, words.metricId, words.memberId];
  return [head, ...lines.map((line) => row(line, months))];
}

function metricName({ name, nameEn }: Metric, language: Language): string {
  return language === "en" && nameEn !== "" ? nameEn : name;
}
