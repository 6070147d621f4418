import type { Month } from "#domain/month.ts";
import type { Command } from "#state/command.ts";

/** Closes a month (確定) and all before it: its numbers count as final and are no longer typed over by accident. */
export function closeMonth(month: Month, subject?: string): Command {
  return {
    name: "closeMonth",
    ...(subject !== undefined && { subject }),
    change: ({ settings }) => {
      if (settings.closedThrough === null || settings.closedThrough < month) settings.closedThrough = month;
    },
  };
}
