import { evenSpread } from "#domain/even-spread.ts";
import { fiscalYearEnd, fiscalYearStart } from "#domain/fiscal-year.ts";
import {
  emptyWorkbook,
  type Goal,
  type Language,
  type Metric,
  type Series,
  type Stage,
  type Workbook,
} from "#domain/workbook.ts";
import type { CatalogueMetric, MetricGroup, StandardStage } from "./catalogue-metric.ts";
import { metricFromCatalogue } from "./metric-catalogue.ts";
import { metricsWithInputs } from "./metrics-with-inputs.ts";

/** The few answers from which a workbook can start. */
export interface StartingAnswers {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly name: string;
  readonly language: Language;
  readonly fiscalYearStartMonth: number;
  readonly fiscalYear: number;
  readonly kgi: { readonly metric: string; readonly target: number; readonly baseline: number | null };
  /** Standard metrics to follow; their inputs come along by themselves. */
  readonly kpis: readonly string[];
}

/**
 * A workbook for one fiscal year from a KGI and the KPIs that lead to it: the KGI's yearly target is spread evenly over
 * the months where months add up, and repeated where they do not (a rate, a stock).
 *
 * @throws RangeError when a metric is not in the catalogue.
 * @example
 * startingWorkbook({ id: "w", at: "2026-04-01T00:00:00.000Z", name: "2026年度", language: "ja", fiscalYearStartMonth: 4, fiscalYear: 2026, kgi: { metric: "new_customers", target: 120, baseline: null }, kpis: ["win_rate"] }).series[0].values[0] // => 10
 */
export function startingWorkbook(answers: StartingAnswers): Workbook {
  const { language, fiscalYearStartMonth, fiscalYear, kgi } = answers;
  const chosen = new Set(answers.kpis);
  const standard = metricsWithInputs([kgi.metric, ...answers.kpis]);
  const metrics = standard.map((metric) => metricFromCatalogue(metric.id, place(metric, chosen, kgi.metric), language));
  const start = fiscalYearStart(fiscalYear, fiscalYearStartMonth);
  const due = fiscalYearEnd(fiscalYear, fiscalYearStartMonth);
  const goal: Goal = {
    id: "kgi",
    metric: kgi.metric,
    baseline: kgi.baseline,
    target: kgi.target,
    start,
    due,
    statement: "",
    smart: {},
  };
  const kgiMetric = metrics.find(({ id }) => id === kgi.metric)!;
  const target: Series = {
    metric: kgi.metric,
    kind: "target",
    member: null,
    start,
    values: kgiMetric.aggregation === "sum" ? evenSpread(kgi.target, 12) : Array.from({ length: 12 }, () => kgi.target),
  };
  return {
    ...emptyWorkbook({ ...answers, language, fiscalYearStartMonth }),
    stages: stagesOf(standard, chosen, language),
    metrics,
    goals: [goal],
    series: [target],
  };
}

const upstream: readonly MetricGroup[] = ["awareness", "interest", "nurturing"];

/** Role and place in the tree: the KGI above all; what sales shares below it; what marketing moves below MQL, if that is followed. */
function place(metric: CatalogueMetric, chosen: ReadonlySet<string>, kgi: string): Partial<Metric> {
  const stage = chosen.has(metric.id) ? metric.stage : null;
  if (metric.id === kgi) return { role: "kgi", importance: 3, stage };
  if (!chosen.has(metric.id)) return { role: "input" };
  const parent = upstream.includes(metric.group) && chosen.has("mql") ? "mql" : kgi;
  return { role: "kpi", importance: 2, parent, stage };
}

const stageNames: Readonly<Record<StandardStage, readonly [ja: string, en: string]>> = {
  visit: ["サイト訪問", "Visits"],
  lead: ["リード", "Leads"],
  mql: ["MQL", "MQL"],
  sql: ["SQL", "SQL"],
  opportunity: ["商談", "Opportunities"],
  won: ["受注", "Won"],
};

function stagesOf(metrics: readonly CatalogueMetric[], chosen: ReadonlySet<string>, language: Language): Stage[] {
  return (Object.keys(stageNames) as StandardStage[]).flatMap((stage) => {
    const counted = metrics.find((metric) => metric.stage === stage && chosen.has(metric.id));
    if (!counted) return [];
    const [ja, en] = stageNames[stage];
    return [{ id: stage, name: language === "ja" ? ja : en, metric: counted.id, leadTimeMonths: 0 }];
  });
}
