import { castDraft } from "immer";
import type { Scoring } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Keeps parts of the lead-scoring sheet: its points, its threshold, or its rows. */
export function saveScoring(fields: Partial<Scoring>, subject: string): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      workbook.scoring = castDraft({ ...workbook.scoring, ...fields });
    },
  };
}
