import type { Metric } from "#domain/workbook.ts";

type Move = readonly [Metric, Partial<Pick<Metric, "role" | "parent">>];

/**
 * What changes in the tree when another metric becomes the KGI: it goes to the top, the KGI before becomes a KPI below it,
 * and what stood directly below the KGI before stands below the new one, so that no KPI loses its way to the KGI.
 */
export function placesUnderKgi(metrics: readonly Metric[], before: string | null, kgi: string): readonly Move[] {
  if (before === kgi) return metrics.filter(({ id, role }) => id === kgi && role !== "kgi").map(asKgi);
  return metrics.flatMap((metric): readonly Move[] => {
    if (metric.id === kgi) return [asKgi(metric)];
    if (metric.role === "kgi") return [[metric, { role: "kpi", parent: kgi }]];
    return before !== null && metric.parent === before ? [[metric, { parent: kgi }]] : [];
  });
}

function asKgi(metric: Metric): Move {
  return [metric, { role: "kgi", parent: null }];
}
