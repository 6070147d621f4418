import type { TableRow } from "./parsed-table.ts";

/** The fiscal year a title above the table names (2025年度 マーケティングKPI), or null. */
export function titleFiscalYear(rows: readonly TableRow[]): number | null {
  for (const { cells } of rows) {
    const title = cells.join(" ").normalize("NFKC");
    const year = /(20\d{2})\s*年度/.exec(title)?.[1] ?? /FY\s*(20\d{2})/i.exec(title)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
