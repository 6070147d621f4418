import type { Month } from "#domain/month.ts";
import type { Review, ReviewKind } from "#domain/workbook.ts";

/** One decision of one meeting. */
export interface LoggedDecision {
  readonly id: string;
  readonly review: string;
  readonly kind: ReviewKind;
  readonly month: Month | undefined;
  /** When the meeting was held, or begun while it is under way; ISO 8601. */
  readonly at: string;
  readonly underWay: boolean;
  readonly text: string;
}

/**
 * What was decided in all meetings (決定の記録), the newest meeting first, within a meeting in the order of its minutes.
 *
 * @example
 * decisionLog([{ id: "r", heldAt: "2025-10-03T01:00:00Z", decisions: [{ id: "d", text: "広告を再開する" }] }]).map(({ text }) => text) // => ["広告を再開する"]
 * decisionLog([{ id: "r", decisions: [{ id: "d", text: " " }] }]) // => []
 */
export function decisionLog(reviews: readonly Review[]): readonly LoggedDecision[] {
  return reviews
    .toSorted((a, b) => when(b).localeCompare(when(a)))
    .flatMap((review) =>
      (review.decisions ?? []).flatMap(({ id, text = "" }) =>
        text.trim() === ""
          ? []
          : [
              {
                id,
                review: review.id,
                kind: review.kind ?? "monthly",
                month: review.month,
                at: when(review),
                underWay: review.heldAt === undefined,
                text,
              },
            ],
      ),
    );
}

function when({ heldAt, startedAt }: Review): string {
  return heldAt ?? startedAt ?? "";
}
