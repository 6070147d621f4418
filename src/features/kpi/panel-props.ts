import type { Month } from "#domain/month.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

export interface KpiPanelProps {
  readonly workbook: Workbook;
  readonly metric: Metric;
  readonly month: Month;
  readonly style: NumberStyle;
}
