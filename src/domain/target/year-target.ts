import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearEnd, fiscalYearStart } from "#domain/fiscal-year.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import type { Month } from "#domain/month.ts";
import type { Goal, Metric, Workbook } from "#domain/workbook.ts";
import { totalSeries } from "./target-month.ts";

/** What a whole year is to reach, and where that stands: in the KGI itself, or beside the metric's months. */
export interface YearTarget {
  readonly value: number;
  readonly goal: Goal | null;
}

/**
 * The target that was set for a metric's whole fiscal year (年間目標), apart from its months: the KGI's own where the KGI runs
 * over just that year, else what was written beside the months. Null where only months were set: a KGI for a quarter, or for
 * a year that begins in another month, says nothing of these twelve.
 *
 * @example
 * yearTarget({ settings: { fiscalYearStartMonth: 4 }, goals: [], series: [{ metric: "leads", kind: "target", member: null, years: [{ fiscalYear: 2026, value: 120 }] }] }, "leads", 2026).value // => 120
 */
export function yearTarget(
  { settings, goals, series }: Pick<Workbook, "settings" | "goals" | "series">,
  metric: string,
  fiscalYear: number,
): YearTarget | null {
  const start = fiscalYearStart(fiscalYear, settings.fiscalYearStartMonth);
  const end = fiscalYearEnd(fiscalYear, settings.fiscalYearStartMonth);
  const goal = goals.find((each) => each.metric === metric && each.start === start && each.due === end);
  if (goal && goal.target !== null) return { value: goal.target, goal };
  const said = totalSeries(series, metric, "target")?.years?.find((year) => isOfYear(year, fiscalYear, settings));
  return said ? { value: said.value, goal: null } : null;
}

/**
 * Whether something said of a fiscal year means the year of that name as fiscal years begin now.
 *
 * @example
 * isOfYear({ fiscalYear: 2025 }, 2025, { fiscalYearStartMonth: 4 }) // => true
 * isOfYear({ fiscalYear: 2025, start: "2025-04" }, 2025, { fiscalYearStartMonth: 10 }) // => false
 */
export function isOfYear(
  said: { readonly fiscalYear?: number; readonly start?: Month },
  fiscalYear: number,
  { fiscalYearStartMonth }: Pick<Workbook["settings"], "fiscalYearStartMonth">,
): boolean {
  const start = fiscalYearStart(fiscalYear, fiscalYearStartMonth);
  return said.fiscalYear === fiscalYear && (said.start ?? start) === start;
}

/** How a year follows from its months: by adding, averaging, one of the ends; "inputs": from its inputs' targets alone. */
export type YearRule = "sum" | "mean" | "last" | "first" | "same" | "inputs";

/**
 * How the year of a metric's targets follows from its months. A rate is not added up: typed for itself it is averaged; when
 * every input has a target in every month, those decide. A weighted average has a sure year only when all months are the same.
 *
 * @example
 * yearRule({ id: "leads", aggregation: "sum", formula: null }, { value: () => ({ value: null, have: 0, of: 12 }) }, 2026) // => "sum"
 * yearRule({ id: "win_rate", aggregation: "formula", formula: "won / opportunities" }, { value: () => ({ value: 5, have: 12, of: 12 }) }, 2026) // => "inputs"
 * yearRule({ id: "win_rate", aggregation: "formula", formula: "won / opportunities" }, { value: () => ({ value: null, have: 0, of: 12 }) }, 2026) // => "mean"
 */
export function yearRule(
  { aggregation, formula }: Pick<Metric, "id" | "aggregation" | "formula">,
  engine: Pick<Engine, "value">,
  fiscalYear: number,
): YearRule {
  if (aggregation === "weighted") return "same";
  if (aggregation !== "formula") return aggregation;
  const tree = formula === null ? null : parseFormula(formula);
  const inputs = tree?.ok ? formulaReferences(tree.value) : [];
  const complete = (metric: string) => {
    const { have, of } = engine.value({ metric, kind: "target", period: `FY${fiscalYear}` });
    return have === of;
  };
  return inputs.length > 0 && inputs.every(complete) ? "inputs" : "mean";
}
