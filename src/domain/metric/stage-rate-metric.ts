import type { Language, Metric } from "#domain/workbook.ts";
import type { BothLanguages } from "./catalogue-metric.ts";
import { metricCatalogue, metricFromCatalogue } from "./metric-catalogue.ts";

/** A stage as far as its rate needs it. */
export interface RatedStage {
  readonly name: BothLanguages;
  readonly metric: string;
}

/**
 * The metric that is the rate between two stages: the standard one where the catalogue has it, else one of the workbook's own.
 *
 *     lower stage ÷ upper stage
 *
 * @example
 * stageRateMetric({ name: { ja: "", en: "" }, metric: "opportunities" }, { name: { ja: "", en: "" }, metric: "won_deals" }, "ja").name // => "受注率"
 * stageRateMetric({ name: { ja: "MQL", en: "MQL" }, metric: "mql" }, { name: { ja: "商談", en: "Deals" }, metric: "opportunities" }, "ja").name // => "MQL→商談転換率"
 * stageRateMetric({ name: { ja: "MQL", en: "MQL" }, metric: "mql" }, { name: { ja: "商談", en: "Deals" }, metric: "opportunities" }, "ja").formula // => "opportunities / mql"
 */
export function stageRateMetric(upper: RatedStage, lower: RatedStage, language: Language): Metric {
  const formula = `${lower.metric} / ${upper.metric}`;
  const standard = metricCatalogue.find((metric) => metric.formula === formula);
  if (standard) return metricFromCatalogue(standard.id, {}, language);
  return {
    id: `${upper.metric}_to_${lower.metric}_rate`,
    name: `${upper.name.ja}→${lower.name.ja}転換率`,
    nameEn: `${upper.name.en} to ${lower.name.en} rate`,
    unit: "percent",
    decimals: 1,
    direction: "up",
    aggregation: "formula",
    across: null,
    weight: null,
    formula,
    blankAsZero: false,
    dimension: null,
    role: "kpi",
    parent: null,
    stage: null,
    tactic: null,
    importance: 2,
    definition:
      language === "ja"
        ? `${upper.name.ja}のうち${lower.name.ja}に進んだ割合`
        : `Share of ${upper.name.en} that became ${lower.name.en}`,
    source: language === "ja" ? "計算式" : "Formula",
    owner: "",
    cadence: "monthly",
    targetType: "atLeast",
  };
}
