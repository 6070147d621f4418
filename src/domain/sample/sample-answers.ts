import type { Language } from "#domain/workbook.ts";

/** What a sample workbook takes from outside: its identity, the time, the language of its texts. */
export interface SampleAnswers {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly language?: Language;
}
