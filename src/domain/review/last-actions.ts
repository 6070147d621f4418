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
  return actions.filter(({ origin, status, grades = [] }) => {
    if (status === "cancelled" || origin?.ref === id) return false;
    const earlier = grades.filter(({ review }) => review !== id).at(-1);
    return earlier === undefined || earlier.verdict === "unclear";
  });
}

/**
 * The actions a review decided on.
 *
 * @example
 * nextActions([{ id: "a" }, { id: "b", origin: { kind: "review", ref: "r" } }], { id: "r" }).map(({ id }) => id) // => ["b"]
 */
export function nextActions(actions: readonly Action[], { id }: Pick<Review, "id">): readonly Action[] {
  return actions.filter(({ origin }) => origin?.ref === id);
}
