import type { Language, Metric, Workbook } from "#domain/workbook.ts";
import { metricFromCatalogue } from "./metric-catalogue.ts";
import { metricsWithInputs } from "./metrics-with-inputs.ts";

/**
 * What choosing standard metrics brings into a workbook: new ones with their inputs, and inputs already there that become KPIs.
 *
 * @throws RangeError when the catalogue has no such metric.
 * @example
 * metricsToAdd({ metrics: [] }, ["win_rate"], "ja").added.map(({ id, role }) => [id, role]) // => [["opportunities", "input"], ["won_deals", "input"], ["win_rate", "kpi"]]
 */
export function metricsToAdd(
  workbook: Workbook,
  ids: readonly string[],
  language: Language,
): { readonly added: readonly Metric[]; readonly promoted: readonly Metric[] } {
  const present = new Set(workbook.metrics.map(({ id }) => id));
  const kgi = workbook.metrics.find(({ role }) => role === "kgi")?.id ?? null;
  const added = metricsWithInputs(ids)
    .filter(({ id }) => !present.has(id))
    .map(({ id }) =>
      ids.includes(id)
        ? metricFromCatalogue(id, { role: "kpi", parent: kgi, importance: 2 }, language)
        : metricFromCatalogue(id, { role: "input" }, language),
    );
  return { added, promoted: workbook.metrics.filter(({ id }) => ids.includes(id)) };
}
