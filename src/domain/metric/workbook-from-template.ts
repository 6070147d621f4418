import { fiscalYearEnd, fiscalYearStart } from "#domain/fiscal-year.ts";
import { type Month, monthOfYear, yearOf } from "#domain/month.ts";
import {
  type Dimension,
  emptyWorkbook,
  type Goal,
  type Language,
  type Metric,
  type Workbook,
} from "#domain/workbook.ts";
import { catalogueMetric, metricFromCatalogue } from "./metric-catalogue.ts";
import { metricsWithInputs } from "./metrics-with-inputs.ts";
import type { TemplateId, WorkbookTemplate } from "./workbook-template.ts";
import { workbookTemplate } from "./workbook-templates.ts";

export interface TemplateAnswers {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly name: string;
  readonly language?: Language;
  readonly fiscalYearStartMonth?: number;
  readonly fiscalYear: number;
}

/**
 * A workbook ready to be filled in, from a template: KGI with a sentence to complete, tree, funnel with lead times,
 * importance, definitions and sources, and every input its formulas need. No number is invented: baseline and target of
 * the KGI stay open.
 *
 * @throws RangeError when there is no such template.
 * @example
 * workbookFromTemplate("standard", { id: "w", at: "2026-04-01T00:00:00.000Z", name: "", fiscalYear: 2026 }).goals[0].statement // => "2027年3月までに、マーケティング起点の売上貢献額を（現状の値）から（目標の値）に増やす"
 * workbookFromTemplate("email", { id: "w", at: "2026-04-01T00:00:00.000Z", name: "", fiscalYear: 2026 }).stages.map((stage) => stage.metric) // => ["visitors", "conversions", "new_customers"]
 */
export function workbookFromTemplate(id: TemplateId, answers: TemplateAnswers): Workbook {
  const { language = "ja", fiscalYearStartMonth = 4, fiscalYear } = answers;
  const template = workbookTemplate(id);
  const start = fiscalYearStart(fiscalYear, fiscalYearStartMonth);
  const due = fiscalYearEnd(fiscalYear, fiscalYearStartMonth);
  return {
    ...emptyWorkbook({ ...answers, language, fiscalYearStartMonth }),
    dimensions: dimensionsOf(template, language),
    stages: template.stages.map((stage) => ({ ...stage, name: stage.name[language] })),
    metrics: metricsOf(template, language),
    goals: template.kgis.map(
      ({ metric }, index): Goal => ({
        id: `g${index + 1}`,
        metric,
        baseline: null,
        target: null,
        start,
        due,
        statement: draftStatement(metric, due, language),
        smart: {},
      }),
    ),
  };
}

function metricsOf(template: WorkbookTemplate, language: Language): readonly Metric[] {
  const { formulas = {}, dimension } = template;
  const kgis = new Map(template.kgis.map((kgi) => [kgi.metric, kgi]));
  const kpis = new Map(template.kpis.map((kpi) => [kpi.metric, kpi]));
  const stages = new Map(template.stages.map((stage) => [stage.metric, stage.id]));
  return metricsWithInputs([...kgis.keys(), ...kpis.keys(), ...stages.keys()], formulas).map(({ id, formula }) =>
    metricFromCatalogue(
      id,
      {
        role: kgis.has(id) ? "kgi" : kpis.has(id) ? "kpi" : "input",
        parent: kpis.get(id)?.parent ?? null,
        importance: (kgis.get(id) ?? kpis.get(id))?.importance ?? 1,
        stage: stages.get(id) ?? null,
        formula: formulas[id] ?? formula,
        dimension: dimension?.metric === id ? dimension.id : null,
      },
      language,
    ),
  );
}

function dimensionsOf({ dimension }: WorkbookTemplate, language: Language): readonly Dimension[] {
  if (!dimension) return [];
  const members = dimension.members.map(({ id, name }) => ({ id, name: name[language] }));
  return [{ id: dimension.id, name: dimension.name[language], members }];
}

function draftStatement(id: string, due: Month, language: Language): string {
  const standard = catalogueMetric(id);
  return language === "ja"
    ? `${yearOf(due)}年${monthOfYear(due)}月までに、${standard?.name ?? id}を（現状の値）から（目標の値）に増やす`
    : `By ${due}, increase ${standard?.nameEn ?? id} from (today's value) to (target)`;
}
