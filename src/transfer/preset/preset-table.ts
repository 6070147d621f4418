import { readNumber } from "#domain/reading/read-number.ts";
import { fault, ok, type Result } from "#domain/result.ts";
import type { Language } from "#domain/workbook.ts";
import { isTotalLabel } from "#transfer/csv/heading.ts";
import type { TableRow } from "#transfer/csv/parsed-table.ts";
import type { TableFault } from "#transfer/csv/table-fault.ts";
import type { IgnoredPart, RecognisedTable } from "#transfer/csv/table-reading.ts";
import type { ColumnPreset, Headings, PresetMeasure } from "./column-preset.ts";
import { columnPresets } from "./column-presets.ts";
import { coveredMonth } from "./covered-month.ts";
import { dayOrder, monthOfDate } from "./date-column.ts";
import { type MonthlySum, monthlySums } from "./monthly-sums.ts";

/** Headings stand within the first lines; GA4 puts a chart's data before its table. */
const DEEPEST_HEAD = 3000;

/**
 * A tool's export as months: its rows counted or its columns summed, days put together to months, totals and remarks left
 * out. Null for tables of no known tool. A file without dates that covers several months is a fault.
 *
 * @example
 * presetTable(rows of "Day,Campaign,Clicks,Impr.,Cost") // => Google Ads, four sources
 */
export function presetTable(rows: readonly TableRow[]): Result<RecognisedTable, TableFault> | null {
  const found = recognisedHead(rows);
  if (!found) return null;
  const { preset, at } = found;
  const head = rows[at]!;
  const columnOf = (headings: Headings) => columnIn(head, headings);
  const covered = preset.periodAbove ? coveredMonth(rows.slice(0, at).map(({ cells }) => cells.join(","))) : null;
  const dated = preset.measures.filter(
    ({ date, column, when }) =>
      (columnOf(date) >= 0 || covered !== null) &&
      (!column || columnOf(column) >= 0) &&
      (!when || columnOf(when.column) >= 0),
  );
  if (dated.length === 0) return null;
  if (covered === "several" && dated.every(({ date }) => columnOf(date) < 0)) return fault({ code: "severalMonths" });

  const language: Language = head.cells.some((cell) => /[^ -~]/.test(cell)) ? "ja" : "en";
  const memberColumn = preset.member ? columnOf(preset.member) : -1;
  const ignored: IgnoredPart[] = [];
  const sums = dated.map(() => monthlySums());
  const orders = dated.map(({ date }) => dayOrder(rows.slice(at + 1), columnOf(date)));
  let taken = 0;
  for (const { line, cells } of rows.slice(at + 1)) {
    const text = (column: number) => (column < 0 ? "" : (cells[column] ?? "").trim());
    const first = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
    if (first.startsWith("#")) break;
    if (isTotal(first) || isTotal(text(0)) || (memberColumn >= 0 && isTotal(text(memberColumn)))) {
      ignored.push({ reason: "totalRow", line, column: null, text: first });
      continue;
    }
    const members = memberColumn >= 0 ? text(memberColumn) : "";
    let used = false;
    dated.forEach((measure, index) => {
      const day = text(columnOf(measure.date));
      if (day === "" && columnOf(measure.date) >= 0) return;
      used = true;
      if (measure.when && !measure.when.is.test(text(columnOf(measure.when.column)))) return;
      const column = measure.column ? columnOf(measure.column) : columnOf(measure.date);
      const month =
        columnOf(measure.date) < 0 ? (covered as { month: string }).month : monthOfDate(day, orders[index]!);
      const amount = measure.column ? text(column) : "1";
      sums[index]!.add({ month, member: members, text: amount, line, column: column + 1 });
    });
    if (used) taken += 1;
    else ignored.push({ reason: isRemark(cells) ? "footnote" : "noDate", line, column: null, text: first });
  }
  return ok(tableOf({ preset, head, dated, sums, ignored, language, taken, memberColumn }));
}

/** Thousands of rows are looked at, so the headings are made plain once. */
const signatures = columnPresets.map((preset) => ({
  preset,
  groups: preset.signature.map((group) => group.map(plain)),
}));

function recognisedHead(rows: readonly TableRow[]): { readonly preset: ColumnPreset; readonly at: number } | null {
  for (const [at, row] of rows.slice(0, DEEPEST_HEAD).entries()) {
    if (row.cells.length < 2) continue;
    const texts = new Set(row.cells.map(plain));
    const found = signatures.find(({ groups }) => groups.every((group) => group.some((heading) => texts.has(heading))));
    if (found) return { preset: found.preset, at };
  }
  return null;
}

function columnIn({ cells }: TableRow, headings: Headings): number {
  const texts = cells.map(plain);
  for (const heading of headings) {
    const column = texts.indexOf(plain(heading));
    if (column >= 0) return column;
  }
  return -1;
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"']+/g, "");
}

/** 合計, Total: Campaigns, 合計: アカウント, Grand Total. */
function isTotal(text: string): boolean {
  return isTotalLabel(text.replace(/[:：].*$/s, "")) || /^(?:grand |sub)?total\b/i.test(text);
}

function isRemark(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== "").length <= 1;
}

function tableOf({
  preset,
  head,
  dated,
  sums,
  ignored,
  language,
  taken,
  memberColumn,
}: {
  preset: ColumnPreset;
  head: TableRow;
  dated: readonly PresetMeasure[];
  sums: readonly ReturnType<typeof monthlySums>[];
  ignored: readonly IgnoredPart[];
  language: Language;
  taken: number;
  memberColumn: number;
}): RecognisedTable {
  const months = new Map<string, number>();
  const members = new Map<string, number>();
  const all: readonly (readonly MonthlySum[])[] = sums.map((each) => each.sums());
  const cells = all.flatMap((each, source) =>
    each.map(({ month, member, text, line, column }) => ({
      source,
      month: month === "" ? -1 : indexIn(months, month),
      member: member === "" ? -1 : indexIn(members, member),
      text,
      line,
      column,
    })),
  );
  return {
    reading: {
      layout: "long",
      headerLine: head.line,
      sources: dated.map(({ metric, name, column }, index) => {
        const texts = all[index]!.map(({ text }) => text);
        return {
          name: name[language],
          ...(metric !== null && { standard: metric }),
          unitText: null,
          unit: null,
          kind: "actual" as const,
          filled: texts.filter((text) => readNumber(text).kind !== "blank").length,
          samples: texts.slice(0, 3),
          fractions: column !== undefined && texts.some((text) => text.includes(".")),
          impliedUnit: null,
          rateNotation: null,
        };
      }),
      months: [...months.keys()],
      members: [...members.keys()],
      memberHeading: memberColumn < 0 ? "" : language === "ja" ? "チャネル" : "Channel",
      ignored,
      titleFiscalYear: null,
      preset: { id: preset.id, name: preset.name, rows: taken },
    },
    cells,
  };
}

function indexIn(list: Map<string, number>, text: string): number {
  const found = list.get(text) ?? list.size;
  list.set(text, found);
  return found;
}
