import type { Action, ActionVerdict, Workbook } from "#domain/workbook.ts";

/** How the actions of one kind turned out, in counts: too few for a percentage to mean anything. */
export interface Experience {
  /** A tactic (email, webinar …), or "" where the KPI has none. */
  readonly kind: string;
  readonly verdicts: Readonly<Record<ActionVerdict, number>>;
  readonly ungraded: number;
}

/**
 * The judgement that counts: the last one. Null before the first.
 *
 * @example
 * lastVerdict({ grades: [{ month: "2025-10", verdict: "unclear" }, { month: "2025-11", verdict: "worked" }] }) // => "worked"
 * lastVerdict({}) // => null
 */
export function lastVerdict({ grades = [] }: Pick<Action, "grades">): ActionVerdict | null {
  return grades.at(-1)?.verdict ?? null;
}

/**
 * Which kinds of action worked: finished or graded actions by the tactic of their KPI, most of them first.
 *
 * @example
 * actionExperience({ metrics: [{ id: "cvr", tactic: "site" }], actions: [{ id: "a", metric: "cvr", grades: [{ month: "2025-10", verdict: "worked" }] }] }) // => [{ kind: "site", verdicts: { worked: 1, notWorked: 0, unclear: 0 }, ungraded: 0 }]
 */
export function actionExperience({ metrics, actions }: Pick<Workbook, "metrics" | "actions">): readonly Experience[] {
  const tactics = new Map(metrics.map(({ id, tactic }) => [id, tactic ?? ""]));
  const byKind = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.status !== "done" && lastVerdict(action) === null) continue;
    const kind = tactics.get(action.metric ?? "") ?? "";
    byKind.set(kind, [...(byKind.get(kind) ?? []), action]);
  }
  return [...byKind]
    .map(([kind, all]): Experience => {
      const count = (verdict: ActionVerdict | null) => all.filter((action) => lastVerdict(action) === verdict).length;
      const verdicts = { worked: count("worked"), notWorked: count("notWorked"), unclear: count("unclear") };
      return { kind, verdicts, ungraded: count(null) };
    })
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

function sizeOf({ verdicts, ungraded }: Experience): number {
  return verdicts.worked + verdicts.notWorked + verdicts.unclear + ungraded;
}
