import { readNumber } from "#domain/reading/read-number.ts";
import { readUnit } from "#domain/reading/read-unit.ts";
import { fault, ok, type Result } from "#domain/result.ts";
import { columnRole, isFootnote, isMonthText, isTotalLabel, monthUnderYear, valueKind } from "./heading.ts";
import type { MonthColumn } from "./month-column.ts";
import type { TableRow } from "./parsed-table.ts";

import { tableCollector } from "./table-collector.ts";
import type { TableFault } from "./table-fault.ts";
import type { RecognisedTable } from "./table-reading.ts";
import { titleFiscalYear } from "./title-fiscal-year.ts";

/** A table with months down: one column per metric, or one row per value with the metric's name beside it. */
export function monthsDown(
  rows: readonly TableRow[],
  months: MonthColumn,
  digits: boolean,
): Result<RecognisedTable, TableFault> {
  const header = headerRow(rows, months);
  if (header === null) return fault({ code: "noHeader" });
  const head = rows[header]!;
  const body = rows.slice(header + 1);
  const columns = bodyColumns(head, body, months);
  if (columns.values.length === 0) return fault({ code: "noValues" });
  const collector = tableCollector();
  const long = columns.metric !== null;

  columns.ignored.forEach((column) => {
    const text = (head.cells[column] ?? "").trim();
    if (text !== "") collector.ignore({ reason: "otherColumn", line: head.line, column: column + 1, text });
  });
  let monthAbove = "";
  let yearAbove = "";
  for (const { line, cells } of body) {
    const at = (column: number | null) => (column === null ? "" : (cells[column] ?? "").trim());
    const own = at(months.column);
    if (months.yearColumn !== null && at(months.yearColumn) !== "") yearAbove = at(months.yearColumn);
    const first = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
    const values = columns.values.map((column) => cells[column] ?? "");
    if (isFootnote(first)) collector.ignore({ reason: "footnote", line, column: null, text: first });
    else if (isTotalLabel(first) || isTotalLabel(own) || isTotalLabel(at(columns.member))) {
      collector.ignore({ reason: "totalRow", line, column: null, text: first });
    } else if (head.cells.every((cell, column) => cell.trim() === at(column))) {
      collector.ignore({ reason: "heading", line, column: null, text: first });
    } else if (values.every((value) => value.trim() === "") && !isMonthText(own, digits) && own !== "") {
      collector.ignore({ reason: "heading", line, column: null, text: first });
    } else {
      // Merged cells leave the month blank below; without a name or member beside it, a blank month is a fault of the row.
      const carried = own === "" && (at(columns.metric) !== "" || at(columns.member) !== "") ? monthAbove : own;
      monthAbove = carried;
      const month =
        months.yearColumn === null || carried === "" ? carried : monthUnderYear(yearAbove, withMonthSign(carried));
      columns.values.forEach((column, index) => {
        const heading = (head.cells[column] ?? "").trim();
        const name = long ? at(columns.metric) : heading;
        if (name === "") return;
        collector.add({
          name,
          unitText: at(columns.unit),
          kind: valueKind(at(columns.kind)) ?? (long ? valueKind(heading) : null),
          member: at(columns.member) === "" ? null : at(columns.member),
          month,
          text: values[index]!,
          line,
          column: column + 1,
        });
      });
    }
  }
  return ok(
    collector.table({
      layout: long ? "long" : "columns",
      headerLine: head.line,
      memberHeading: columns.member === null ? "" : (head.cells[columns.member] ?? "").trim(),
      titleFiscalYear: titleFiscalYear(rows.slice(0, header)),
    }),
  );
}

/** The last row above the months that names at least two columns. */
function headerRow(rows: readonly TableRow[], { firstRow }: MonthColumn): number | null {
  for (let index = firstRow - 1; index >= 0; index -= 1) {
    const named = rows[index]!.cells.filter((cell) => cell.trim() !== "" && readNumber(cell).kind !== "value").length;
    if (named >= 2) return index;
  }
  return null;
}

interface BodyColumns {
  readonly metric: number | null;
  readonly member: number | null;
  readonly unit: number | null;
  readonly kind: number | null;
  readonly values: readonly number[];
  readonly ignored: readonly number[];
}

const SAMPLE = 200;

function bodyColumns(head: TableRow, body: readonly TableRow[], months: MonthColumn): BodyColumns {
  const sample = body.slice(0, SAMPLE);
  const texts = (column: number) =>
    sample.map(({ cells }) => (cells[column] ?? "").trim()).filter((text) => text !== "");
  const roles = head.cells.map((cell) => columnRole(cell));
  const others = head.cells
    .map((_, column) => column)
    .filter((column) => column !== months.column && column !== months.yearColumn);
  const named = (role: string) => others.find((column) => roles[column] === role) ?? null;
  const mostlyText = (column: number) => {
    const words = texts(column).filter((text) => {
      const reading = readNumber(text);
      // An error of the spreadsheet stands where a number should.
      return reading.kind === "unreadable" && reading.reason !== "spreadsheetError" && reading.reason !== "formula";
    });
    return words.length > 0 && words.length * 2 > texts(column).length;
  };
  const textual = others.filter((column) => mostlyText(column));
  const kind =
    others.find((column) => texts(column).length > 0 && texts(column).every((text) => valueKind(text))) ?? null;
  const unit =
    named("unit") ?? textual.find((column) => column !== kind && texts(column).every((text) => readUnit(text))) ?? null;
  const labels = textual.filter((column) => column !== kind && column !== unit && roles[column] !== "note");
  const numeric = others.filter(
    (column) =>
      !textual.includes(column) &&
      (head.cells[column] ?? "").trim() !== "" &&
      roles[column] !== "note" &&
      column !== kind &&
      column !== unit,
  );
  const plainValues = numeric.filter(
    (column) => roles[column] === "value" || valueKind(head.cells[column] ?? "") !== null,
  );
  const namedMetric = named("metric");
  const metric =
    namedMetric !== null && textual.includes(namedMetric)
      ? namedMetric
      : plainValues.length > 0
        ? (labels.find((column) => roles[column] !== "member") ?? null)
        : null;
  const namedMember = labels.find((column) => column !== metric && roles[column] === "member");
  const member = namedMember ?? labels.find((column) => column !== metric) ?? null;
  const values = metric !== null && plainValues.length > 0 ? plainValues : numeric;
  const used = new Set([metric, member, unit, kind, ...values]);
  return { metric, member, unit, kind, values, ignored: others.filter((column) => !used.has(column)) };
}

function withMonthSign(month: string): string {
  return /月/.test(month) ? month : `${month}月`;
}
