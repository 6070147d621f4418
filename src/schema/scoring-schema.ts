import * as v from "valibot";
import { id, name, quantity } from "./field.ts";
import { list } from "./list.ts";
import { openObject } from "./open-object.ts";
import { MAX_SCORING_ROWS } from "./workbook-limits.ts";

/** Rows are kept as they were written: what is wrong with them is said on the sheet, and refuses no file. */
const row = openObject({ lead: name, action: name, day: name });

export const scoring = openObject({
  threshold: v.exactOptional(v.nullable(quantity)),
  actions: v.exactOptional(list(openObject({ id, name, points: v.nullable(quantity) }))),
  rows: v.exactOptional(v.pipe(list(row, { limit: MAX_SCORING_ROWS }), v.maxLength(MAX_SCORING_ROWS, "tooManyRows"))),
});
