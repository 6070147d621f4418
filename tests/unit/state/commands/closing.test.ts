import { describe, expect, test } from "vitest";
import type { Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { acceptValue } from "#state/commands/accept-value.ts";
import { closeMonth } from "#state/commands/close-month.ts";
import { reopenMonth } from "#state/commands/reopen-month.ts";
import { writeMonthNote } from "#state/commands/write-month-note.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";

const workbook = aWorkbook({
  metrics: [aMetric({ id: "leads" })],
  series: [aSeries({ metric: "leads", start: "2026-04", values: [1, 2, 3] })],
});

function after(book: Workbook, command: Command): Workbook {
  const outcome = commandOutcome(book, command);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.workbook;
}
const closedThrough = (book: Workbook) => book.settings.closedThrough;

const note = (text: string, book = workbook) => after(book, writeMonthNote("2026-05", text, { id: "n1" })).notes;
const kept = (value: number, book: Workbook) =>
  after(book, acceptValue({ metric: "leads", member: null, month: "2026-05", value }, { id: "n1" }));

describe("closing a month", () => {
  test("closes it and those before, and never fewer than are closed", () => {
    const closed = after(workbook, closeMonth("2026-05"));
    expect(closedThrough(closed)).toBe("2026-05");
    expect(closedThrough(after(closed, closeMonth("2026-04")))).toBe("2026-05");
  });

  test("reopening opens it and those after; before the first month there is nothing to stay closed", () => {
    const closed = after(workbook, closeMonth("2026-06"));
    expect(closedThrough(after(closed, reopenMonth("2026-05")))).toBe("2026-04");
    expect(closedThrough(after(closed, reopenMonth("2026-04")))).toBeNull();
    expect(closedThrough(after(closed, reopenMonth("2026-07")))).toBe("2026-06");
  });
});

describe("the note of a month", () => {
  test("is one a month, changed in place, gone when emptied", () => {
    expect(note("展示会")).toEqual([{ id: "n1", kind: "month", month: "2026-05", text: "展示会" }]);
    const written = { ...workbook, notes: note("展示会") };
    expect(note("展示会と広告", written)).toEqual([
      { id: "n1", kind: "month", month: "2026-05", text: "展示会と広告" },
    ]);
    expect(note("  ", written)).toEqual([]);
  });

  test("leaves other notes alone", () => {
    const other = { id: "x", kind: "month", month: "2026-04", text: "前の月" };
    expect(note("展示会", { ...workbook, notes: [other] })).toHaveLength(2);
  });
});

test("a value kept as it is stands once, with its latest value", () => {
  const once = kept(5, workbook);
  expect(kept(7, once).notes).toEqual([
    { id: "n1", kind: "accepted", month: "2026-05", metric: "leads", member: null, value: 7 },
  ]);
});
