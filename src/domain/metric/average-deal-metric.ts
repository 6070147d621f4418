import type { Language, Metric } from "#domain/workbook.ts";
import { metricFromCatalogue } from "./metric-catalogue.ts";

/** The id of the average deal size (平均受注単価) in a workbook that computes it. */
export const averageDealId = "avg_purchase_value";

/**
 * The average deal size as what the KGI makes per deal won. With it the tree's top is arithmetic: KGI = deals × average deal.
 *
 * @example
 * averageDealMetric("en").formula // => "marketing_sourced_revenue / won_deals"
 * averageDealMetric("ja").name // => "平均受注単価"
 */
export function averageDealMetric(language: Language): Metric {
  return {
    ...metricFromCatalogue(
      averageDealId,
      { role: "kpi", importance: 2, parent: "marketing_sourced_revenue", stage: null },
      language,
    ),
    name: language === "ja" ? "平均受注単価" : "Average deal size",
    nameEn: "Average deal size",
    definition: language === "ja" ? "受注1件あたりの売上貢献額" : "Marketing-sourced revenue of one deal won",
    formula: "marketing_sourced_revenue / won_deals",
    aggregation: "formula",
    weight: null,
  };
}
