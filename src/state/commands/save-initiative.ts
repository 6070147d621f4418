import { castDraft } from "immer";
import type { Initiative } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Keeps an initiative: a new one, or the one with the same id anew; a field given as `undefined` is taken away. */
export function saveInitiative(
  initiative: { readonly [Key in keyof Initiative]: Initiative[Key] | undefined },
  subject: string,
): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      const index = workbook.initiatives.findIndex(({ id }) => id === initiative.id);
      const merged = { ...workbook.initiatives[index], ...initiative };
      const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
      const next = castDraft(kept as unknown as Initiative);
      if (index < 0) workbook.initiatives.push(next);
      else workbook.initiatives[index] = next;
    },
  };
}
