import { castDraft } from "immer";
import type { Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Takes over the whole content of another copy of the same workbook, as one step that can be undone. */
export function replaceWorkbook(content: Workbook, file?: string): Command {
  return {
    name: "replaceWorkbook",
    ...(file !== undefined && { subject: file }),
    change: (workbook) => {
      if (content.id !== workbook.id) throw new RangeError("Another workbook: open it beside this one");
      const fields = workbook as unknown as Record<string, unknown>;
      for (const field of Object.keys(fields)) if (!(field in content)) delete fields[field];
      Object.assign(workbook, castDraft(content));
    },
  };
}
