import { fiscalYearOf } from "#domain/fiscal-year.ts";
import { type FunnelGoal, funnelGoals, goalFunnel } from "#domain/metric/goal-funnel.ts";
import type { TemplateId } from "#domain/metric/workbook-template.ts";
import type { Month } from "#domain/month.ts";
import type { Language } from "#domain/workbook.ts";

/** A text, or "I do not know": the trade's rule of thumb then stands in. */
export interface KnownOrNot {
  text: string;
  unknown: boolean;
}

/** What stands in the wizard's fields, as typed. */
export interface WizardAnswers {
  name: string;
  fiscalYearStartMonth: string;
  fiscalYear: string;
  template: TemplateId;
  kgi: FunnelGoal["metric"];
  valueFrom: "share" | "direct";
  companyTarget: string;
  expected: string;
  share: string;
  target: string;
  baseline: string;
  /** By stage id. */
  stages: Record<string, { on: boolean; name: string }>;
  ratesFrom: "typed" | "counts";
  /** By the ids of the upper and the lower stage: `lead-mql`. */
  rates: Record<string, KnownOrNot>;
  /** Last year's counts by stage id. */
  counts: Record<string, string>;
  averageDeal: KnownOrNot;
  kpis: string[];
}

export const lastStep = 5;

/** Before anything is answered: only what most people would choose. */
export function firstAnswers(
  thisMonth: Month,
  language: Language,
  defaultName: (year: number) => string,
): WizardAnswers {
  const year = fiscalYearOf(thisMonth, 4);
  const offered = funnelGoals.flatMap(({ metric }) => goalFunnel(metric));
  return {
    name: defaultName(year),
    fiscalYearStartMonth: "4",
    fiscalYear: String(year),
    template: "standard",
    kgi: "marketing_sourced_revenue",
    valueFrom: "share",
    companyTarget: "",
    expected: "",
    share: "",
    target: "",
    baseline: "",
    stages: Object.fromEntries(offered.map(({ id, name }) => [id, { on: true, name: name[language] }])),
    ratesFrom: "typed",
    rates: {},
    counts: {},
    averageDeal: { text: "", unknown: false },
    kpis: [],
  };
}
