import { plannedWorkbook } from "#domain/metric/planned-workbook.ts";
import type { Language, Workbook } from "#domain/workbook.ts";
import type { WizardAnswers } from "./wizard-answers.ts";
import type { WizardReading } from "./wizard-reading.ts";

/** The workbook of the answers; null while there is no KGI. What the funnel needs is left out where it is not known. */
export function wizardWorkbook(
  answers: WizardAnswers,
  reading: WizardReading,
  identity: { readonly id: string; readonly at: string; readonly language: Language },
): Workbook | null {
  const { goal, target } = reading;
  if (target === null) return null;
  return plannedWorkbook({
    ...identity,
    name: answers.name.trim(),
    fiscalYear: reading.fiscalYear,
    fiscalYearStartMonth: reading.fiscalYearStartMonth,
    kgi: {
      metric: goal.metric,
      kind: goal.kind,
      target,
      baseline: reading.baseline,
      companyTarget: goal.share === "whole" ? reading.companyTarget : null,
      share: goal.share === "whole" ? reading.share : null,
    },
    stages: reading.funnel,
    averageDeal: reading.averageDeal,
    rates: reading.rates,
    kpis: answers.kpis,
  });
}
