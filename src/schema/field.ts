import * as v from "valibot";
import { DAY_PATTERN } from "#domain/day.ts";
import { list } from "./list.ts";
import {
  FORBIDDEN_NAMES,
  MAX_FORMULA_LENGTH,
  MAX_ID_LENGTH,
  MAX_MONTHS,
  MAX_NAME_LENGTH,
  MAX_NOTE_LENGTH,
} from "./workbook-limits.ts";

// The message of every check is the code of its fault; `workbook-fault.ts` words it.

export const id = v.pipe(
  v.string("notText"),
  v.minLength(1, "empty"),
  v.maxLength(MAX_ID_LENGTH, "tooLong"),
  v.notValues(FORBIDDEN_NAMES, "forbiddenId"),
);

/** An id of something elsewhere in the workbook; that it is there is checked in `reference-faults.ts`. */
export const reference = v.pipe(v.string("notText"), v.maxLength(MAX_ID_LENGTH, "tooLong"));

export const name = v.pipe(v.string("notText"), v.maxLength(MAX_NAME_LENGTH, "tooLong"));

export const note = v.pipe(v.string("notText"), v.maxLength(MAX_NOTE_LENGTH, "tooLong"));

export const formula = v.pipe(v.string("notText"), v.minLength(1, "empty"), v.maxLength(MAX_FORMULA_LENGTH, "tooLong"));

export const flag = v.boolean("notBoolean");

export const month = v.pipe(v.string("notText"), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "notMonth"));

/** A day of the calendar, YYYY-MM-DD: 30 February is none. */
export const day = v.pipe(v.string("notText"), v.regex(DAY_PATTERN, "notDay"));

export const instant = v.pipe(v.string("notText"), v.isoTimestamp("notInstant"));

const plusZero = v.transform((value: number) => (value === 0 ? 0 : value));

/** Any finite number; −0 becomes 0. Non-finite ones are found with everything else that is not plain data. */
export const quantity = v.pipe(v.number("notNumber"), plusZero);

export function quantityBetween(least: number, most: number) {
  return v.pipe(v.number("notNumber"), v.minValue(least, "outOfRange"), v.maxValue(most, "outOfRange"), plusZero);
}

export function wholeBetween(least: number, most: number) {
  return v.pipe(
    v.number("notNumber"),
    v.integer("notWhole"),
    v.minValue(least, "outOfRange"),
    v.maxValue(most, "outOfRange"),
    plusZero,
  );
}

export function choice<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, "notChoice");
}

/** Month values: the hand-written acceptance keeps a million numbers linear and cheap. */
export const monthValues = v.pipe(
  list(v.nullable(quantity), { limit: MAX_MONTHS, accepts: isMonthValue }),
  v.maxLength(MAX_MONTHS, "tooManyMonths"),
);

function isMonthValue(value: unknown): boolean {
  return value === null || (typeof value === "number" && !Number.isNaN(value) && !Object.is(value, -0));
}
