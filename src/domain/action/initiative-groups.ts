import type { Initiative } from "#domain/workbook.ts";

/** The kinds of tactic that the catalogue's metrics have too. */
export const tactics = ["email", "webinar", "whitepaper", "site", "sns", "exhibition", "ads"] as const;

/** The initiatives of one tactic, and what they cost together. */
export interface InitiativeGroup {
  /** "" for those without. */
  readonly tactic: string;
  readonly initiatives: readonly Initiative[];
  /** Σ of the costs that are entered; null when none is. */
  readonly cost: number | null;
  /** How many have no cost. */
  readonly uncosted: number;
}

/**
 * The initiatives (施策) by tactic, in the tactics' order, own kinds after them and those without last; within a tactic the
 * earliest first. What was cancelled keeps its cost: it may have been spent.
 *
 * @example
 * initiativeGroups([{ id: "a", tactic: "ads", cost: 300000 }, { id: "b", tactic: "ads" }]) // => [{ tactic: "ads", initiatives: [{ id: "a", tactic: "ads", cost: 300000 }, { id: "b", tactic: "ads" }], cost: 300000, uncosted: 1 }]
 * initiativeGroups([]) // => []
 */
export function initiativeGroups(initiatives: readonly Initiative[]): readonly InitiativeGroup[] {
  const own = initiatives.map(({ tactic }) => tactic ?? "").filter((each) => each !== "");
  const kinds = [...new Set<string>([...tactics, ...own, ""])];
  return kinds.flatMap((tactic) => {
    const members = initiatives
      .filter((each) => (each.tactic ?? "") === tactic)
      .toSorted((a, b) => (a.start ?? "").localeCompare(b.start ?? ""));
    if (members.length === 0) return [];
    const costs = members.flatMap(({ cost }) => cost ?? []);
    const cost = costs.length === 0 ? null : costs.reduce((sum, each) => sum + each, 0);
    return [{ tactic, initiatives: members, cost, uncosted: members.length - costs.length }];
  });
}
