import type { StepStanding } from "#domain/funnel-standing.ts";
import type { Language, Metric } from "#domain/workbook.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { stageName } from "./stage-name.ts";

/** A step by the name of its rate's metric, else by its two stages: MQL→SQL転換率. */
export function stepName(
  { metric, upper, lower }: Pick<StepStanding, "metric" | "upper" | "lower">,
  metrics: readonly Metric[],
  language: Language,
): string {
  const rate = metrics.find(({ id }) => id === metric);
  if (rate) return metricName(rate, language).replace(/\s*[(（]%[)）]$/, "");
  const [from, to] = [stageName(upper, language), stageName(lower, language)];
  return language === "ja" ? `${from}→${to}転換率` : `${from} to ${to} rate`;
}
