import type { Month } from "#domain/month.ts";
import type { Command } from "#state/command.ts";

/** Writes the remark on a month's numbers; an empty one is taken away. `id` is used when there was none. */
export function writeMonthNote(month: Month, text: string, { id, subject }: { id: string; subject?: string }): Command {
  return {
    name: "editRecords",
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      const present = workbook.notes.find((note) => note.kind === "month" && note.month === month);
      if (text.trim() === "") workbook.notes = workbook.notes.filter((note) => note !== present);
      else if (present) present.text = text;
      else workbook.notes.push({ id, kind: "month", month, text });
    },
  };
}
