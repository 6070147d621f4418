import { addMonths, type Month } from "#domain/month.ts";
import type { Command } from "#state/command.ts";

/** Opens a closed month again (確定の解除), and with it every later one. */
export function reopenMonth(month: Month, subject?: string): Command {
  return {
    name: "reopenMonth",
    ...(subject !== undefined && { subject }),
    change: ({ settings, series }) => {
      if (settings.closedThrough === null || settings.closedThrough < month) return;
      const earlier = series.some(({ kind, start, values }) => kind === "actual" && values.length > 0 && start < month);
      settings.closedThrough = earlier ? addMonths(month, -1) : null;
    },
  };
}
