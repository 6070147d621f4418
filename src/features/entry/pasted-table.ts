import { metricNamed } from "#domain/metric/metric-search.ts";
import { searchText } from "#domain/metric/search-text.ts";
import type { Month } from "#domain/month.ts";
import { readMonth } from "#domain/reading/read-month.ts";
import { readNumber } from "#domain/reading/read-number.ts";
import { readUnit } from "#domain/reading/read-unit.ts";
import type { Workbook } from "#domain/workbook.ts";
import { isFootnote, isTotalLabel, monthHeading, namedHeading } from "#transfer/csv/heading.ts";

/** A pasted block with its labels told apart from its values. */
export interface PastedTable {
  /** One per row of values; null where rows have no labels. */
  readonly labels: readonly string[] | null;
  /** One per column of values; null where columns have no months. */
  readonly months: readonly (Month | null)[] | null;
  /** Texts, one list a row. */
  readonly values: readonly (readonly string[])[];
}

/** Takes a pasted block apart: months above, names at the left, or bare values. */
export function pastedTable(
  block: readonly (readonly string[])[],
  context: { readonly fiscalYear: number; readonly fiscalYearStartMonth: number },
): PastedTable {
  const rows = block.filter((row) => row.some((cell) => cell.trim() !== ""));
  const bare: PastedTable = { labels: null, months: null, values: block };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head] = rows;
  if (!head) return bare;
  const headings = head.map((cell) => headedMonth(cell, context));
  const firstMonth = headings.findIndex((month) => month !== null);
  const isHead =
    firstMonth >= 0 &&
    head.slice(firstMonth).every((cell, at) => cell.trim() === "" || headings[firstMonth + at] !== null);
  // A month with nothing below it heads nothing: it was meant as a value, to be named as none.
  if (isHead && rows.length === 1) return bare;
  const body = isHead ? rows.slice(1) : rows;
  const beside = isHead ? firstMonth : labelColumns(body, width);
  const labelled = beside > 0 && body.some((row) => isWord(row[0] ?? ""));
  if (!isHead && !labelled) return bare;
  return {
    labels: labelled ? body.map((row) => withUnit(row.slice(0, beside))) : null,
    months: isHead ? headings.slice(beside) : null,
    values: body.map((row) => row.slice(beside)),
  };
}

function headedMonth(text: string, context: { fiscalYear: number; fiscalYearStartMonth: number }): Month | null {
  const heading = monthHeading(text, false);
  const reading = heading && readMonth(heading.month, context);
  return reading?.kind === "month" ? reading.month : null;
}

/** Leading columns that hold words in most rows, when numbers follow them. */
function labelColumns(rows: readonly (readonly string[])[], width: number): number {
  let columns = 0;
  while (columns < width - 1 && rows.filter((row) => isWord(row[columns] ?? "")).length * 2 > rows.length) columns++;
  return columns;
}

function isWord(text: string): boolean {
  return readNumber(text).kind === "unreadable";
}

/** A unit in a column of its own is written behind the name, where headings have it. */
function withUnit([name = "", ...rest]: readonly string[]): string {
  const unit = rest.find((text) => readUnit(text) !== null);
  return unit === undefined ? name.trim() : `${name.trim()}（${unit.trim()}）`;
}

/** Lines that are no metric: totals, remarks, titles without values. */
export function isNoMetric(label: string): boolean {
  return label.trim() === "" || isTotalLabel(label) || isFootnote(label);
}

/** The metric a row's label means: by its name, another name it is known under, or a standard metric's; null when unknown. */
export function labelledMetric(label: string, { metrics }: Pick<Workbook, "metrics">): string | null {
  const { name } = namedHeading(label);
  const wanted = searchText(name);
  if (wanted === "") return null;
  const own = metrics.find(({ id, name: ja, nameEn, aliases = [] }) =>
    [id, ja, nameEn, ...aliases].some((each) => each !== "" && searchText(each) === wanted),
  );
  if (own) return own.id;
  const standard = metricNamed(name)?.id;
  return metrics.some(({ id }) => id === standard) ? standard! : null;
}
