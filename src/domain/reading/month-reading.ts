import type { Month } from "#domain/month.ts";

/** Why a month cannot be taken without asking. */
export type MonthQuestion =
  | "twoDigitYear"
  | "yearMissing"
  | "dayOrYear"
  | "dayMonthOrder"
  | "serialNumber"
  | "timeZone";

/** Why a text is no month. */
export type MonthFaultCode =
  | "notAMonth"
  | "noSuchMonth"
  | "noSuchDay"
  | "eraOver"
  | "eraNotBegun"
  | "yearOnly"
  | "yearOutOfRange";

/** A text read as a month: the month, nothing at all, a question with the months it may mean, or why not. */
export type MonthReading =
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "blank" }
  | {
      readonly kind: "ask";
      readonly text: string;
      readonly reason: MonthQuestion;
      readonly choices: readonly Month[];
    }
  | { readonly kind: "unreadable"; readonly text: string; readonly reason: MonthFaultCode };
