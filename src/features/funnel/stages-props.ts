import type { FunnelStanding } from "#domain/funnel-standing.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

export interface StagesProps {
  readonly workbook: Workbook;
  readonly standing: FunnelStanding;
  readonly style: NumberStyle;
  /** The month itself when it is looked at alone. */
  readonly month: Month | null;
}
