import type { Language } from "#domain/workbook.ts";

/** Headings that mean the same, as the tool writes them in its languages and versions. */
export type Headings = readonly string[];

/** A table that a marketing tool exports: how it is recognised, and what its rows say month by month. */
export interface ColumnPreset {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** One heading of each group must stand in the row of headings. */
  readonly signature: readonly Headings[];
  /** The column whose texts become members (channels); none: everything is added up. */
  readonly member?: Headings;
  /** Where the table has no dates: whether the lines above may name the one month it covers. */
  readonly periodAbove?: boolean;
  readonly measures: readonly PresetMeasure[];
}

/** One number per month: the sum of a column, or the count of rows. */
export interface PresetMeasure {
  /** Id of a standard metric; null where there is none, for a metric of the person's own. */
  readonly metric: string | null;
  readonly name: Readonly<Record<Language, string>>;
  readonly date: Headings;
  /** Absent: rows are counted. */
  readonly column?: Headings;
  /** Only rows like this. */
  readonly when?: { readonly column: Headings; readonly is: RegExp };
}
