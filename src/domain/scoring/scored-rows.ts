import { isDay } from "#domain/day.ts";
import { readDay } from "#domain/reading/read-day.ts";
import type { Day, ScoringAction, ScoringRow } from "#domain/workbook.ts";

/** The most rows a sheet can hold; more are refused, never cut. */
export const MOST_SCORING_ROWS = 50_000;

/** Why a row does not count. `noPoints`: its action's points are undecided or not a number. */
export type RowFaultCode =
  | "noLead"
  | "noAction"
  | "unknownAction"
  | "noPoints"
  | "impossibleDay"
  | "noDay"
  | "duplicate";

/** A row that does not count, by its place in the sheet, from 1. */
export interface RowFault {
  readonly row: number;
  /** All that is wrong with it. */
  readonly codes: readonly RowFaultCode[];
  /** The first row that says the same, of a duplicate. */
  readonly first?: number;
}

/** A row that counts. */
export interface ScoredRow {
  readonly lead: string;
  readonly day: Day;
  readonly points: number;
}

/**
 * The rows that count, and what is wrong with the others; nothing is refused. A row counts when it names a lead, an action with
 * points and a day of the calendar. A row that stands there twice (same lead, action and day) counts once.
 *
 * @example
 * scoredRows([{ lead: "L1", action: "資料請求", day: "2026-04-03" }], [{ id: "a", name: "資料請求", points: 5 }]).counted // => [{ lead: "L1", day: "2026-04-03", points: 5 }]
 * scoredRows([{ lead: "L1", action: "訪問", day: "2026-02-30" }], []).faults // => [{ row: 1, codes: ["unknownAction", "impossibleDay"] }]
 */
export function scoredRows(
  rows: readonly ScoringRow[],
  actions: readonly ScoringAction[],
): { readonly counted: readonly ScoredRow[]; readonly faults: readonly RowFault[] } {
  const points = new Map(actions.map((action) => [actionKey(action.name), action.points]));
  const seen = new Map<string, number>();
  const counted: ScoredRow[] = [];
  const faults: RowFault[] = [];
  for (const [index, { lead, action, day }] of rows.entries()) {
    const row = index + 1;
    const id = leadKey(lead);
    const key = JSON.stringify([id, actionKey(action), day.trim()]);
    const first = seen.get(key);
    const worth = points.get(actionKey(action));
    const codes = rowFaults(id, action, day, worth);
    if (first === undefined) seen.set(key, row);
    if (first !== undefined) faults.push({ row, codes: [...codes, "duplicate"], first });
    else if (codes.length > 0) faults.push({ row, codes });
    else counted.push({ lead: id, day, points: worth! });
  }
  return { counted, faults };
}

function rowFaults(
  lead: string,
  action: string,
  day: string,
  points: number | null | undefined,
): readonly Exclude<RowFaultCode, "duplicate">[] {
  const codes: Exclude<RowFaultCode, "duplicate">[] = [];
  if (lead === "") codes.push("noLead");
  if (action.trim() === "") codes.push("noAction");
  else if (points === undefined) codes.push("unknownAction");
  else if (points === null) codes.push("noPoints");
  if (!isDay(day)) codes.push(readDay(day).kind === "blank" ? "noDay" : "impossibleDay");
  return codes;
}

/**
 * The name by which an action is found: 「資料請求 」 and 「資料請求」 are one, ＤＬ and dl too.
 *
 * @example
 * actionKey(" ホワイトペーパーＤＬ") // => "ホワイトペーパーdl"
 */
export function actionKey(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

function leadKey(lead: string): string {
  return lead.normalize("NFKC").trim();
}
