import { describe, expect, test } from "vitest";
import { metricRemarks, monthRemarks } from "#domain/remarks.ts";
import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import type { Command } from "#state/command.ts";
import { commandOutcome } from "#state/command-outcome.ts";
import { removeMetric } from "#state/commands/remove-metric.ts";
import { saveEvent } from "#state/commands/save-event.ts";
import { writeCellNote } from "#state/commands/write-cell-note.ts";
import { aMetric, aWorkbook } from "../../../support/a-workbook.ts";

const workbook = aWorkbook({ metrics: [aMetric({ id: "leads" }), aMetric({ id: "deals" })] });

function after(book: Workbook, ...commands: readonly Command[]): Workbook {
  return commands.reduce((before, command) => {
    const outcome = commandOutcome(before, command);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value.workbook;
  }, book);
}

const cell = { metric: "leads", member: null, month: "2026-09" };
const noted = (text: string, book = workbook) => after(book, writeCellNote(cell, text, { id: "n1" }));
const event = (text: string, metric: string | null = null) => saveEvent({ id: "e1", month: "2026-09", metric, text });

describe("a note on a cell", () => {
  test("is one a cell, changed in place, gone when emptied", () => {
    const written = noted(" 展示会の分 ");
    expect(monthRemarks(written, "2026-09").cells).toEqual([{ id: "n1", ...cell, text: "展示会の分" }]);
    expect(noted("広告の分", written).notes).toHaveLength(1);
    expect(noted("  ", written).notes).toEqual([]);
  });

  test("of the total and of a member are two", () => {
    const part = writeCellNote({ ...cell, member: "web" }, "検索", { id: "n2" });
    const both = after(noted("全体"), part);
    expect(metricRemarks(both, "leads").cells.map(({ member }) => member)).toEqual([null, "web"]);
    expect(metricRemarks(both, "deals").cells).toEqual([]);
  });
});

describe("an event", () => {
  test("is added, changed and taken away", () => {
    const added = after(workbook, event("値上げ"));
    expect(monthRemarks(added, "2026-09").events).toEqual([
      { id: "e1", month: "2026-09", metric: null, text: "値上げ" },
    ]);
    const changed = after(added, event("値下げ", "deals"));
    expect(metricRemarks(changed, "deals").events).toHaveLength(1);
    expect(metricRemarks(changed, "leads").events).toEqual([]);
    expect(after(changed, event("")).events).toEqual([]);
  });

  test("keeps what a newer version wrote beside it", () => {
    const newer = { ...workbook, events: [{ id: "e1", month: "2026-09", text: "値上げ", colour: "teal" }] };
    expect(after(newer, event("値下げ")).events[0]?.["colour"]).toBe("teal");
  });
});

test("notes and events of a metric go with it; everybody's stay", () => {
  const both = after(noted("展示会"), event("値上げ", "leads"), saveEvent(everybody));
  const without = after(both, removeMetric({ id: "leads", name: "leads" }));
  expect(without.notes).toEqual([]);
  expect(without.events.map(({ id }) => id)).toEqual(["e2"]);
});
const everybody = { id: "e2", month: "2026-09", metric: null, text: "期初" };

test("the border reads them whole and names what is wrong", () => {
  const events = [{ id: "e", month: "2026-09", text: "値上げ", metric: null, more: 1 }];
  const read = decodeWorkbook({ ...workbook, events });
  expect(read.ok && read.value.events).toEqual(events);
  const refused = decodeWorkbook({ ...workbook, events: [{ id: "e", month: "9月" }] });
  expect(!refused.ok && refused.error).toMatchObject([{ code: "notMonth", path: ["events", 0, "month"] }]);
});
