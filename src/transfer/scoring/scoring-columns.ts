import { readDay } from "#domain/reading/read-day.ts";
import { actionKey } from "#domain/scoring/scored-rows.ts";
import type { ScoringRow } from "#domain/workbook.ts";
import type { TableRow } from "#transfer/csv/parsed-table.ts";

const HEADINGS = {
  lead: /^(?:リード|顧客|コンタクト|連絡先|見込み客|レコード|会員)?(?:の)?(?:id|番号|no\.?)$|^リード$|^(?:lead|contact|record|person|prospect|customer|hubspot)?[ _-]?(?:id|object id)$|^(?:lead|contact)$/,
  action:
    /^(?:行動|アクション|活動|イベント|施策|接点|種別)(?:名|の種類|種別|内容)?$|^(?:action|activity|event|type)(?:[ _-]?(?:name|type))?$/,
  day: /^(?:日|日付|日時|年月日|(?:発生|実施|行動|活動|登録|作成)(?:日|日時))$|^(?:date|day|timestamp|time|occurred[ _-]?at|created[ _-]?at|(?:activity|event|action)[ _-]?(?:date|time))$/,
} as const;

const SAMPLE = 200;

interface Columns {
  readonly lead: number;
  readonly action: number;
  readonly day: number;
  /** Rows above the first one that is no heading. */
  readonly head: number;
}

/**
 * The rows of a table with a lead, an action and a day each: by their headings, else by what stands in the columns (the days, the known
 * actions, and the other). Days become YYYY-MM-DD; what is no day stays as it is written. Each keeps its line. Null where there are no three such columns.
 *
 * @example
 * scoringRows([{ line: 1, cells: ["L1", "資料請求", "2026/4/3"] }], []) // => [{ lead: "L1", action: "資料請求", day: "2026-04-03", line: 1 }]
 */
export function scoringRows(rows: readonly TableRow[], knownActions: readonly string[]): readonly ScoringRow[] | null {
  const columns = headedColumns(rows) ?? guessedColumns(rows, knownActions);
  if (columns === null) return null;
  return rows.slice(columns.head).map((row) => ({
    lead: cell(row, columns.lead),
    action: cell(row, columns.action),
    day: dayText(cell(row, columns.day)),
    line: row.line,
  }));
}

function cell({ cells }: TableRow, column: number): string {
  return (cells[column] ?? "").trim();
}

function dayText(text: string): string {
  const reading = readDay(text);
  return reading.kind === "day" ? reading.day : text;
}

function headedColumns(rows: readonly TableRow[]): Columns | null {
  for (const [index, { cells }] of rows.slice(0, 10).entries()) {
    const names = cells.map((text) => text.normalize("NFKC").trim().toLowerCase());
    const [lead, action, day] = [HEADINGS.lead, HEADINGS.action, HEADINGS.day].map((pattern) =>
      names.findIndex((name) => pattern.test(name)),
    ) as [number, number, number];
    if (lead >= 0 && action >= 0 && day >= 0) return { lead, action, day, head: index + 1 };
  }
  return null;
}

function guessedColumns(rows: readonly TableRow[], knownActions: readonly string[]): Columns | null {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  if (width < 3) return null;
  const known = new Set(knownActions.map(actionKey));
  const share = (matches: (text: string) => boolean) =>
    Array.from({ length: width }, (_, column) => sample.filter(({ cells }) => matches(cells[column] ?? "")).length);
  const days = share((text) => readDay(text).kind === "day");
  const day = days.indexOf(Math.max(...days));
  if (days[day] === 0) return null;
  const actions = share((text) => known.has(actionKey(text))).map((count, column) => (column === day ? -1 : count));
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => column !== day);
  const best = actions.indexOf(Math.max(...actions));
  const action = actions[best]! > 0 ? best : others[1]!;
  const lead = others.find((column) => column !== action)!;
  const [first] = sample;
  const heading = readDay(first!.cells[day] ?? "").kind !== "day" && !known.has(actionKey(first!.cells[action] ?? ""));
  return { lead, action, day, head: heading && sample.length > 1 ? 1 : 0 };
}
