import type { Month } from "#domain/month.ts";

/** A number on the chart that stands for a line of the list below it. */
export interface ChartMark {
  readonly month: Month;
  readonly number: number;
}

/** A level across the columns: a control limit or a benchmark, with its name at the right end. */
export interface ChartLevel {
  readonly value: number;
  readonly label: string;
  readonly look: "limit" | "center" | "benchmark";
}

/** What lies over the columns: levels, and the months about which something was noted. */
export interface ChartOverlay {
  readonly levels: readonly ChartLevel[];
  readonly marks: readonly ChartMark[];
}
