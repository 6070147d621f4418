import { castDraft } from "immer";
import type { Action } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Keeps actions: new ones, and those with the same id anew; a field given as `undefined` is taken away. */
export function saveAction(
  action: { readonly [Key in keyof Action]: Action[Key] | undefined },
  subject: string,
): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      const index = workbook.actions.findIndex(({ id }) => id === action.id);
      const merged = { ...workbook.actions[index], ...action };
      const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
      const next = castDraft(kept as unknown as Action);
      if (index < 0) workbook.actions.push(next);
      else workbook.actions[index] = next;
    },
  };
}
