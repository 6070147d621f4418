import type { Happening } from "#domain/remarks.ts";
import type { Command } from "#state/command.ts";

/** Adds or changes what happened in a month; without a text it is taken away. */
export function saveEvent({ id, month, metric, text }: Happening, subject?: string): Command {
  return {
    name: "editRecords",
    ...(subject !== undefined && { subject }),
    change: (workbook) => {
      const present = workbook.events.find((event) => event.id === id);
      const written = text.trim();
      if (written === "") workbook.events = workbook.events.filter((event) => event !== present);
      else if (present) Object.assign(present, { month, metric, text: written });
      else workbook.events.push({ id, month, metric, text: written });
    },
  };
}
