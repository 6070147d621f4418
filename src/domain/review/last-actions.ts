import type { Action, Review } from "#domain/workbook.ts";

/**
 * The actions a review looks back on: not its own, not called off, and not already decided in an earlier review. One whose
 * effect could not be told yet comes back.
 *
 * @example
 * lastActions([{ id: "a" }, { id: "b", origin: { kind: "review", ref: "r" } }], { id: "r" }).map(({ id }) => id) // => ["a"]
 * lastActions([{ id: "a", grades: [{ review: "q", month: "2025-08", verdict: "worked" }] }], { id: "r" }) // => []
 */
export function lastActions(actions: readonly Action[], { id }: Pick<Review, "id">): readonly Action[] {
  return actions.filter((action) => {
    const { status, grades = [] } = action;
    if (status === "cancelled" || isOf(action, id)) return false;
    const earlier = grades.filter(({ review }) => review !== id).at(-1);
    return earlier === undefined || earlier.verdict === "unclear";
  });
}

/**
 * The actions a review decided on.
 *
 * @example
 * nextActions([{ id: "a" }, { id: "b", origin: { kind: "review", ref: "r" } }], { id: "r" }).map(({ id }) => id) // => ["b"]
 * nextActions([{ id: "c", review: "r", origin: { kind: "alert", ref: "level:leads:2025-09:below" } }], { id: "r" }).length // => 1
 */
export function nextActions(actions: readonly Action[], { id }: Pick<Review, "id">): readonly Action[] {
  return actions.filter((action) => isOf(action, id));
}

function isOf({ review, origin }: Action, id: string): boolean {
  return review === id || origin?.ref === id;
}
