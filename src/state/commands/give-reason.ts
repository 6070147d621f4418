import type { Command } from "#state/command.ts";

/** Writes down why targets were revised, beside revisions that stand in the history already. */
export function giveReason(ids: readonly string[], reason: string, subject?: string): Command {
  return {
    name: "editRecords",
    ...(subject !== undefined && { subject }),
    change: ({ history }) => {
      for (const entry of history) if (ids.includes(entry.id)) entry.reason = reason.trim();
    },
  };
}
