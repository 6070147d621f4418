import { readUnit } from "#domain/reading/read-unit.ts";
import { fault, ok, type Result } from "#domain/result.ts";
import {
  columnRole,
  isFootnote,
  isTotalLabel,
  isYearText,
  type MonthHeading,
  monthHeading,
  monthUnderYear,
  valueKind,
} from "./heading.ts";
import type { TableRow } from "./parsed-table.ts";
import { tableCollector } from "./table-collector.ts";
import type { TableFault } from "./table-fault.ts";
import type { RecognisedTable } from "./table-reading.ts";
import { titleFiscalYear } from "./title-fiscal-year.ts";

interface MonthColumnHead extends MonthHeading {
  readonly column: number;
}

/** A table with months across: one row per metric, or per metric and member. */
export function monthsAcross(
  rows: readonly TableRow[],
  header: number,
  digits: boolean,
): Result<RecognisedTable, TableFault> {
  const collector = tableCollector();
  const heads = withYears(rows[header - 1], monthHeads(rows[header]!, digits));
  const underHeads = kindsUnder(rows[header + 1], heads);
  const months = underHeads ?? heads;
  const body = rows.slice(header + (underHeads ? 2 : 1));
  const labels = labelColumns(rows[header]!, heads, body);
  if (labels.metric === null && labels.year === null) return fault({ code: "noHeader" });
  const monthAt = new Set(months.map(({ column }) => column));

  rows[header]!.cells.forEach((cell, column) => {
    const text = cell.trim();
    if (text === "" || monthAt.has(column) || labels.used.has(column) || heads.some((head) => head.column === column))
      return;
    const reason = isTotalLabel(text) ? "totalColumn" : "otherColumn";
    collector.ignore({ reason, line: rows[header]!.line, column: column + 1, text });
  });

  const fiscal = labels.year !== null && /年度|fy|fiscal/i.test(rows[header]!.cells[labels.year] ?? "");
  let above = labels.year === null ? "" : titleName(rows.slice(0, header));
  let yearAbove = "";
  for (const { line, cells } of body) {
    const at = (column: number | null) => (column === null ? "" : (cells[column] ?? "").trim());
    const label = at(labels.metric);
    const member = at(labels.member);
    const values = months.map(({ column }) => cells[column] ?? "");
    const empty = values.every((value) => value.trim() === "");
    const first = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
    if (isFootnote(first)) collector.ignore({ reason: "footnote", line, column: null, text: first });
    else if (monthHeads({ line, cells }, digits).length > 1)
      collector.ignore({ reason: "heading", line, column: null, text: first });
    else if (empty && cells.filter((cell) => cell.trim() !== "").length <= 1) {
      collector.ignore({ reason: "heading", line, column: null, text: first });
    } else if (isTotalLabel(member) || isTotalLabel(label) || (label === "" && isTotalLabel(first))) {
      collector.ignore({ reason: "totalRow", line, column: null, text: isTotalLabel(member) ? member : first });
    } else {
      const name = label === "" ? above : label;
      above = name;
      if (at(labels.year) !== "") yearAbove = yearLabel(at(labels.year), fiscal);
      months.forEach(({ column, month, kind }, index) =>
        collector.add({
          name,
          unitText: at(labels.unit),
          kind: kind ?? valueKind(at(labels.kind)),
          member: labels.member === null || member === "" ? null : member,
          month: yearAbove === "" || !isYearless(month) ? month : monthUnderYear(yearAbove, month),
          text: values[index]!,
          line,
          column: column + 1,
        }),
      );
    }
  }
  const memberHeading = labels.member === null ? "" : (rows[header]!.cells[labels.member] ?? "").trim();
  return ok(
    collector.table({
      layout: "wide",
      headerLine: rows[header]!.line,
      memberHeading,
      titleFiscalYear: titleFiscalYear(rows.slice(0, header)),
    }),
  );
}

function monthHeads({ cells }: TableRow, digits: boolean): MonthColumnHead[] {
  return cells.flatMap((cell, column) => {
    const heading = monthHeading(cell, digits);
    return heading ? [{ ...heading, column }] : [];
  });
}

function isYearless(month: string): boolean {
  return /^(?:\d{1,2}月.*|[a-z]{3,9}\.?)$/i.test(month.normalize("NFKC"));
}

/** 2025 below 年度 is a fiscal year. */
function yearLabel(text: string, fiscal: boolean): string {
  return fiscal && /^\d{4}$/.test(text.normalize("NFKC")) ? `${text}年度` : text;
}

/** What a table with years down is about, where only its title says: the last text that stands alone above it. */
function titleName(rows: readonly TableRow[]): string {
  const titles = rows.flatMap(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== "");
    return filled.length === 1 && !isYearText(filled[0]!) && !isFootnote(filled[0]!) ? [filled[0]!.trim()] : [];
  });
  return titles.at(-1) ?? "値";
}

/** Years merged above the months: each holds until the next. */
function withYears(row: TableRow | undefined, heads: readonly MonthColumnHead[]): readonly MonthColumnHead[] {
  if (!row?.cells.some(isYearText)) return heads;
  const years: string[] = [];
  let year = "";
  const width = Math.max(...heads.map(({ column }) => column)) + 1;
  for (let column = 0; column < width; column += 1) {
    const cell = row.cells[column] ?? "";
    if (isYearText(cell)) year = cell;
    years.push(year);
  }
  return heads.map((head) =>
    isYearless(head.month) && years[head.column] !== ""
      ? { ...head, month: monthUnderYear(years[head.column]!, head.month) }
      : head,
  );
}

/** 実績 and 目標 in a second row below months that span several columns; null when there is no such row. */
function kindsUnder(row: TableRow | undefined, heads: readonly MonthColumnHead[]): readonly MonthColumnHead[] | null {
  if (!row || row.cells.filter((cell) => valueKind(cell) !== null).length < 2) return null;
  const first = heads[0]?.column ?? 0;
  let head: MonthColumnHead | undefined;
  const result: MonthColumnHead[] = [];
  row.cells.forEach((cell, column) => {
    head = heads.find((each) => each.column === column) ?? head;
    const kind = valueKind(cell);
    if (column >= first && head && kind) result.push({ column, month: head.month, kind });
  });
  return result.length < 2 ? null : result;
}

interface LabelColumns {
  readonly metric: number | null;
  readonly unit: number | null;
  readonly member: number | null;
  readonly kind: number | null;
  /** Years down, months across. */
  readonly year: number | null;
  readonly used: ReadonlySet<number>;
}

/** The columns that are no months: by their headings, else by what stands in them. */
function labelColumns(header: TableRow, heads: readonly MonthColumnHead[], body: readonly TableRow[]): LabelColumns {
  const firstMonth = heads[0]?.column ?? 0;
  const roles = header.cells.map((cell) => columnRole(cell));
  const texts = (column: number) =>
    body
      .slice(0, 200)
      .map(({ cells }) => (cells[column] ?? "").trim())
      .filter((text) => text !== "");
  const allOf = (column: number, test: (text: string) => boolean) =>
    texts(column).length > 0 && texts(column).every(test);
  const free = Array.from({ length: firstMonth }, (_, column) => column);
  const named = (role: string) => {
    const column = roles.indexOf(role as (typeof roles)[number]);
    return column < 0 ? null : column;
  };
  const content = (test: (text: string) => boolean, taken: readonly (number | null)[]) =>
    free.find((column) => !taken.includes(column) && allOf(column, test)) ?? null;

  const kindNamed = named("kind");
  const kind =
    kindNamed !== null && allOf(kindNamed, (text) => valueKind(text) !== null)
      ? kindNamed
      : content((text) => valueKind(text) !== null, []);
  const unit = named("unit") ?? content((text) => readUnit(text) !== null, [kind]);
  const member = named("member");
  const yearless = heads.every(({ month }) => isYearless(month));
  const year = yearless ? content(isYearText, [kind, unit]) : null;
  const rest = free.filter(
    (column) => ![kind, unit, year].includes(column) && roles[column] !== "note" && texts(column).length > 0,
  );
  const metric = named("metric") ?? rest.find((column) => column !== member) ?? null;
  const second = metric === null ? undefined : rest.find((column) => column > metric && column !== member);
  const members = member ?? second ?? null;
  const used = [metric, unit, members, kind, year].filter((column) => column !== null);
  return { metric, unit, member: members, kind, year, used: new Set(used) };
}
