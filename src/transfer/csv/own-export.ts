import { isMonth } from "#domain/month.ts";
import type { SeriesKind } from "#domain/workbook.ts";
import { exportWords } from "./data-export-words.ts";
import type { ValueKind } from "./heading.ts";
import type { TableRow } from "./parsed-table.ts";
import { unsafeText } from "./safe-text.ts";
import type { IgnoredPart, RecognisedTable, TableCell, TableSource } from "./table-reading.ts";

/**
 * A table that this app wrote (`dataExport`), known by its headings: every row belongs to the metric and member whose ids it
 * carries, and numbers are taken as they stand. Calculated values are left out. Null for any other table.
 *
 * @example
 * ownExport(rows of "month,metric,member,kind,value,metric_id,member_id") // => layout "long", exact
 */
export function ownExport(rows: readonly TableRow[]): RecognisedTable | null {
  const head = rows[0];
  const words = Object.values(exportWords).find(({ metric, member, kind, metricId, memberId }) =>
    [metric, member, kind, metricId, memberId].every((word) => head?.cells.includes(word)),
  );
  if (!head || !words) return null;
  const at = (word: string) => head.cells.indexOf(word);
  const monthColumns = head.cells.flatMap((cell, column) => (isMonth(cell) ? [{ column, month: cell }] : []));
  const long = at(words.month) >= 0 && at(words.value) >= 0;
  if (!long && monthColumns.length === 0) return null;

  const sources = new Map<string, OpenSource>();
  const members = new Map<string, { readonly index: number; readonly name: string; readonly id: string }>();
  const months = new Map<string, number>();
  const cells: TableCell[] = [];
  const ignored: IgnoredPart[] = [];
  for (const { line, cells: row } of rows.slice(1)) {
    const text = (word: string) => unsafeText(row[at(word)] ?? "");
    const metricId = text(words.metricId);
    const kind = ownKind(text(words.kind));
    if (kind === null || metricId === "") {
      ignored.push({ reason: kind === null ? "calculated" : "heading", line, column: null, text: text(words.metric) });
      continue;
    }
    const source = found(sources, `${kind}\n${metricId}`, (index) => ({
      index,
      name: text(words.metric) || metricId,
      metricId,
      kind,
      texts: [],
    }));
    const memberId = text(words.memberId);
    const member =
      memberId === ""
        ? -1
        : found(members, memberId, (index) => ({ index, name: text(words.member) || memberId, id: memberId })).index;
    const values = long ? [{ column: at(words.value), month: row[at(words.month)] ?? "" }] : monthColumns;
    for (const { column, month } of values) {
      const value = row[column] ?? "";
      if (value !== "") source.texts.push(value);
      const monthIndex = month === "" ? -1 : found(months, month, (index) => index);
      cells.push({ source: source.index, member, month: monthIndex, text: value, line, column: column + 1 });
    }
  }
  return {
    reading: {
      layout: long ? "long" : "wide",
      headerLine: head.line,
      sources: [...sources.values()].map(closedSource),
      months: [...months.keys()],
      members: [...members.values()].map(({ name }) => name),
      memberIds: [...members.values()].map(({ id }) => id),
      memberHeading: words.member,
      ignored,
      titleFiscalYear: null,
      exact: true,
    },
    cells,
  };
}

interface OpenSource {
  readonly index: number;
  readonly name: string;
  readonly metricId: string;
  readonly kind: ValueKind;
  readonly texts: string[];
}

function found<Item>(list: Map<string, Item>, key: string, made: (index: number) => Item): Item {
  const present = list.get(key);
  if (present !== undefined) return present;
  const item = made(list.size);
  list.set(key, item);
  return item;
}

/** null for calculated values and anything unknown. */
function ownKind(text: string): ValueKind | null {
  for (const { kinds } of Object.values(exportWords)) {
    const kind = (Object.keys(kinds) as SeriesKind[]).find((each) => kinds[each] === text);
    if (kind) return kind;
  }
  return null;
}

function closedSource({ name, metricId, kind, texts }: OpenSource): TableSource {
  return {
    name,
    metricId,
    unitText: null,
    unit: null,
    kind,
    filled: texts.length,
    samples: texts.slice(0, 3),
    fractions: texts.some((text) => text.includes(".")),
    impliedUnit: texts.some((text) => text.endsWith("%")) ? "percent" : null,
    rateNotation: null,
  };
}
