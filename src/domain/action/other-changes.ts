import { monthOfDay } from "#domain/day.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import type { Month } from "#domain/month.ts";
import { type Happening, happenings } from "#domain/remarks.ts";
import type { Action, Workbook } from "#domain/workbook.ts";

/** What else happened between the first month before and the last month after an action: each may explain the difference too. */
export interface OtherChanges {
  readonly actions: readonly Action[];
  readonly events: readonly Happening[];
  /** Entries of the history: definitions and targets that were changed. */
  readonly changes: number;
}

/**
 * Other actions on the same path (the KPI, what it is computed from, what stands above or below it in the tree), events of the
 * months, and changes of the KPI's definition or target.
 *
 * @example
 * otherChanges({ metrics: [], actions: [], events: [{ id: "e", month: "2025-10", text: "展示会" }], history: [] }, { id: "a", metric: "leads" }, ["2025-09", "2025-11"]).events.length // => 1
 */
export function otherChanges(
  { metrics, actions, events, history }: Pick<Workbook, "metrics" | "actions" | "events" | "history">,
  action: Action,
  [first, last]: readonly [Month, Month],
): OtherChanges {
  const within = (month: Month | undefined) => month !== undefined && month >= first && month <= last;
  const path = pathOf(action.metric, metrics);
  return {
    actions: actions.filter(({ id, metric, startedOn, doneOn, status }) => {
      const begun = startedOn ?? doneOn;
      if (id === action.id || status === "cancelled" || begun === undefined) return false;
      return metric !== undefined && path.has(metric) && within(monthOfDay(begun));
    }),
    events: happenings({ events }).filter(
      ({ month, metric }) => within(month) && (metric === null || path.has(metric)),
    ),
    changes: history.filter((entry) => {
      const { metric, at } = entry as Readonly<Record<string, unknown>>;
      return metric === action.metric && typeof at === "string" && within(at.slice(0, 7));
    }).length,
  };
}

function pathOf(metric: string | undefined, metrics: Workbook["metrics"]): ReadonlySet<string> {
  const path = new Set<string>(metric === undefined ? [] : [metric]);
  const byId = new Map(metrics.map((one) => [one.id, one]));
  for (let above = byId.get(metric ?? "")?.parent; above && !path.has(above); above = byId.get(above)?.parent)
    path.add(above);
  const formula = byId.get(metric ?? "")?.formula;
  const tree = formula ? parseFormula(formula) : null;
  if (tree?.ok) for (const reference of formulaReferences(tree.value)) path.add(reference);
  for (const one of metrics) if (one.parent === metric) path.add(one.id);
  return path;
}
