import type { Month } from "./month.ts";
import type { MonthEvent, Note, Workbook } from "./workbook.ts";

/** A remark on one number: a metric's total in a month, or one member of it. */
export interface CellNote {
  readonly id: string;
  readonly metric: string;
  readonly member: string | null;
  readonly month: Month;
  readonly text: string;
}

/** Something that happened in a month; of one metric, or of all when it is null. */
export interface Happening {
  readonly id: string;
  readonly month: Month;
  readonly metric: string | null;
  readonly text: string;
}

/** Whatever was written down about a month, for its review and its report. */
export interface MonthRemarks {
  readonly note: string | null;
  readonly cells: readonly CellNote[];
  readonly events: readonly Happening[];
}

type Remarked = Pick<Workbook, "notes" | "events">;

/**
 * What was noted behind a month's numbers (9月のメモ); null without.
 *
 * @example
 * monthNote({ notes: [{ id: "n", kind: "month", month: "2026-09", text: "展示会" }] }, "2026-09") // => "展示会"
 * monthNote({ notes: [] }, "2026-09") // => null
 */
export function monthNote({ notes }: Pick<Workbook, "notes">, month: Month): string | null {
  const text = notes.find((note) => note.kind === "month" && note.month === month)?.text?.trim();
  return text ? text : null;
}

/**
 * Every remark on a number, in the order of months.
 *
 * @example
 * cellNotes({ notes: [{ id: "n", kind: "cell", metric: "leads", month: "2026-09", text: "展示会" }] }) // => [{ id: "n", metric: "leads", member: null, month: "2026-09", text: "展示会" }]
 */
export function cellNotes({ notes }: Pick<Workbook, "notes">): readonly CellNote[] {
  return inMonths(notes.flatMap((note) => cellNote(note) ?? []));
}

function cellNote({ id, kind, metric, member = null, month, text = "" }: Note): CellNote | null {
  if (kind !== "cell" || metric === undefined || month === undefined || text.trim() === "") return null;
  return { id, metric, member, month, text };
}

/**
 * Everything that happened, in the order of months.
 *
 * @example
 * happenings({ events: [{ id: "e", month: "2026-09", text: "値上げ" }] }) // => [{ id: "e", month: "2026-09", metric: null, text: "値上げ" }]
 */
export function happenings({ events }: Pick<Workbook, "events">): readonly Happening[] {
  return inMonths(events.flatMap((event) => happening(event) ?? []));
}

function happening({ id, month, metric = null, text = "" }: MonthEvent): Happening | null {
  return month === undefined || text.trim() === "" ? null : { id, month, metric, text };
}

/**
 * What belongs beside a metric's numbers on a chart: its own notes, of members too, and the events that are its or everybody's.
 *
 * @example
 * metricRemarks({ notes: [], events: [{ id: "e", month: "2026-09", text: "値上げ" }] }, "leads").events.length // => 1
 * metricRemarks({ notes: [], events: [{ id: "e", month: "2026-09", metric: "deals", text: "値上げ" }] }, "leads").events.length // => 0
 */
export function metricRemarks(workbook: Remarked, metric: string): Pick<MonthRemarks, "cells" | "events"> {
  return {
    cells: cellNotes(workbook).filter((note) => note.metric === metric),
    events: happenings(workbook).filter((event) => event.metric === null || event.metric === metric),
  };
}

/**
 * Everything written down about a month.
 *
 * @example
 * monthRemarks({ notes: [{ id: "n", kind: "month", month: "2026-09", text: "展示会" }], events: [] }, "2026-09") // => { note: "展示会", cells: [], events: [] }
 */
export function monthRemarks(workbook: Remarked, month: Month): MonthRemarks {
  return {
    note: monthNote(workbook, month),
    cells: cellNotes(workbook).filter((note) => note.month === month),
    events: happenings(workbook).filter((event) => event.month === month),
  };
}

function inMonths<Remark extends { readonly month: Month }>(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted((one, other) => (one.month < other.month ? -1 : one.month > other.month ? 1 : 0));
}
