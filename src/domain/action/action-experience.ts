import { monthOfDay } from "#domain/day.ts";
import type { Month } from "#domain/month.ts";
import type { Action, ActionVerdict, Workbook } from "#domain/workbook.ts";

/** How the actions of one kind turned out, in counts: too few for a percentage to mean anything. */
export interface Experience {
  /** A tactic (email, webinar …) or an origin (alert, issue …); "" where there is none. */
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

/** What actions are sorted by: the tactic of their initiative or KPI, or where they came from. */
export type ExperienceBy = "tactic" | "origin";

/**
 * Which kinds of action worked: those finished or graded since a month, by their kind, most of them first. Without a day or a
 * grade that says when, an action does not count.
 *
 * @example
 * actionExperience({ metrics: [{ id: "cvr", tactic: "site" }], initiatives: [], actions: [{ id: "a", metric: "cvr", grades: [{ month: "2025-10", verdict: "worked" }] }] }, { by: "tactic", since: "2025-01" }) // => [{ kind: "site", verdicts: { worked: 1, notWorked: 0, unclear: 0 }, ungraded: 0 }]
 * actionExperience({ metrics: [], initiatives: [], actions: [{ id: "a", status: "done", doneOn: "2024-03-01" }] }, { by: "origin", since: "2025-01" }) // => []
 */
export function actionExperience(
  { metrics, initiatives, actions }: Pick<Workbook, "metrics" | "initiatives" | "actions">,
  { by, since }: { readonly by: ExperienceBy; readonly since: Month },
): readonly Experience[] {
  const tactics = new Map([...metrics, ...initiatives].map(({ id, tactic }) => [id, tactic ?? ""]));
  const kindOf = ({ initiative, metric, origin }: Action): string =>
    by === "origin" ? (origin?.kind ?? "") : tactics.get(initiative ?? "") || tactics.get(metric ?? "") || "";
  const byKind = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.status !== "done" && lastVerdict(action) === null) continue;
    if ((settledIn(action) ?? "") < since) continue;
    const kind = kindOf(action);
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

function settledIn({ grades = [], doneOn }: Action): Month | undefined {
  return grades.at(-1)?.month ?? (doneOn === undefined ? undefined : monthOfDay(doneOn));
}

function sizeOf({ verdicts, ungraded }: Experience): number {
  return verdicts.worked + verdicts.notWorked + verdicts.unclear + ungraded;
}
