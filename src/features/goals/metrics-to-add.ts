import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { metricsWithInputs } from "#domain/metric/metrics-with-inputs.ts";
import type { Language, Metric, Workbook } from "#domain/workbook.ts";

/** What choosing standard metrics brings into a workbook: new ones with their inputs, and inputs already there that become KPIs. */
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
