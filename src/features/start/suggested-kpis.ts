import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import type { TemplateId } from "#domain/metric/workbook-template.ts";
import { workbookTemplate } from "#domain/metric/workbook-templates.ts";

export type SuggestionTactic = "email" | "webinar" | "whitepaper" | "site" | "sns" | "exhibition" | "ads" | "other";

/** Three to five KPIs for one tactic are what a person can follow. */
const MOST_PER_TACTIC = 5;

/** Secondary KPIs worth following beside the funnel, by tactic: the trade's own first, then the usual ones. */
export function suggestedKpis(
  template: TemplateId,
  present: ReadonlySet<string>,
): ReadonlyMap<SuggestionTactic, readonly string[]> {
  const ids = [...new Set([template, "nurturing" as const].flatMap((id) => workbookTemplate(id).kpis))]
    .map(({ metric }) => metric)
    .filter((id, index, all) => !present.has(id) && all.indexOf(id) === index);
  const groups = new Map<SuggestionTactic, readonly string[]>();
  for (const id of ids) {
    const tactic = catalogueMetric(id)?.tactic ?? "other";
    const group = groups.get(tactic) ?? [];
    if (group.length < MOST_PER_TACTIC) groups.set(tactic, [...group, id]);
  }
  return groups;
}
