import { castDraft } from "immer";
import type { Review } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Keeps a review meeting: a new one, or fields of the one under way. One that was held is a record and stays as it is. */
export function saveReview(review: Pick<Review, "id"> & Partial<Review>, subject: string): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      const present = workbook.reviews.find(({ id }) => id === review.id);
      if (!present) workbook.reviews.push(castDraft(review));
      else if (present.heldAt === undefined) Object.assign(present, castDraft(review));
    },
  };
}
