import type { SpreadFault } from "#domain/target/spread/spread-year.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import type { TargetRow } from "./target-row.ts";
import type { TargetTexts } from "./texts.ts";

/** Why a year could not be laid over its months, and what to do. */
export function spreadFaultWords({ code, kept }: SpreadFault, { metric, style }: TargetRow, t: TargetTexts): string {
  if (code === "below-kept") return t.spreadFaults.belowKept(formatMetricValueWithUnit(kept, metric, style));
  return code === "no-shape" ? t.spreadFaults.noShape : t.spreadFaults.nothingOpen;
}
