import type { DashboardArrangement } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Keeps the person's own view of the dashboard: which blocks, in which order, with which KPIs. */
export function arrangeDashboard({ blocks, kpis }: DashboardArrangement): Command {
  return {
    name: "arrangeDashboard",
    change: ({ settings }) => {
      const { kpis: _before, ...kept } = settings.dashboard ?? { blocks: [] };
      settings.dashboard = { ...kept, blocks: [...blocks], ...(kpis !== undefined && kpis !== "all" && { kpis }) };
    },
  };
}
