import type { Action, Workbook } from "#domain/workbook.ts";

/**
 * The actions that came of an alert: taken against it at once, or against an issue that it became in a review meeting.
 *
 * @example
 * alertActions({ reviews: [], actions: [{ id: "a", origin: { kind: "alert", ref: "x" } }] }, "x").map(({ id }) => id) // => ["a"]
 * alertActions({ reviews: [{ id: "r", issues: [{ id: "i", origin: { kind: "alert", ref: "x" } }] }], actions: [{ id: "b", origin: { kind: "issue", ref: "i" } }] }, "x").map(({ id }) => id) // => ["b"]
 */
export function alertActions(
  { actions, reviews }: Pick<Workbook, "actions" | "reviews">,
  alert: string,
): readonly Action[] {
  const issues = new Set(
    reviews.flatMap(({ issues: all = [] }) =>
      all.flatMap(({ id, origin }) => (origin?.kind === "alert" && origin.ref === alert ? [id] : [])),
    ),
  );
  return actions.filter(
    ({ origin }) =>
      (origin?.kind === "alert" && origin.ref === alert) ||
      (origin?.kind === "issue" && origin.ref !== undefined && issues.has(origin.ref)),
  );
}
