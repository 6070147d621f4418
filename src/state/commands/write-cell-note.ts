import type { Month } from "#domain/month.ts";
import type { Command } from "#state/command.ts";

/** A cell of the monthly entry. */
export interface NotedCell {
  readonly metric: string;
  readonly member: string | null;
  readonly month: Month;
}

/** Writes the remark on one number; an empty one is taken away. `id` is used when there was none. */
export function writeCellNote(
  { metric, member, month }: NotedCell,
  text: string,
  { id, subject }: { id: string; subject?: string },
): Command {
  return {
    name: "editRecords",
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      const present = workbook.notes.find(
        (note) =>
          note.kind === "cell" && note.metric === metric && (note.member ?? null) === member && note.month === month,
      );
      const written = text.trim();
      if (written === "") workbook.notes = workbook.notes.filter((note) => note !== present);
      else if (present) present.text = written;
      else workbook.notes.push({ id, kind: "cell", month, metric, member, text: written });
    },
  };
}
