import * as v from "valibot";
import { MOST_SCORING_ROWS } from "#domain/scoring/scored-rows.ts";
import { id, name, quantity, wholeBetween } from "./field.ts";
import { list } from "./list.ts";
import { openObject } from "./open-object.ts";

/** Rows are kept as they were written: what is wrong with them is said on the sheet, and refuses no file. */
const row = openObject({
  lead: name,
  action: name,
  day: name,
  line: v.exactOptional(wholeBetween(1, Number.MAX_SAFE_INTEGER)),
});

export const scoring = openObject({
  threshold: v.exactOptional(v.nullable(quantity)),
  actions: v.exactOptional(list(openObject({ id, name, points: v.nullable(quantity) }))),
  rows: v.exactOptional(v.pipe(list(row, { limit: MOST_SCORING_ROWS }), v.maxLength(MOST_SCORING_ROWS, "tooManyRows"))),
});
