import type { UnitReading } from "#domain/reading/read-unit.ts";
import type { Language } from "#domain/workbook.ts";
import type { ValueKind } from "./heading.ts";
import type { RateNotation } from "./rate-notation.ts";

/** What a table holds, before any workbook is looked at. */
export interface TableReading {
  /** wide: months across. columns: months down, one column per metric. long: one value per row, with the metric's name. */
  readonly layout: "wide" | "columns" | "long";
  readonly headerLine: number;
  readonly sources: readonly TableSource[];
  /** Month texts as written; cells refer to them by index. */
  readonly months: readonly string[];
  /** Member texts (channels) as written; empty when the table has no breakdown. */
  readonly members: readonly string[];
  /** The heading of the members' column; empty when it has none. */
  readonly memberHeading: string;
  /** Rows and columns left out on purpose. */
  readonly ignored: readonly IgnoredPart[];
  /** 2025 where a title says 2025年度. */
  readonly titleFiscalYear: number | null;
  /** The tool's export it was recognised as, and how many rows went into its monthly values. */
  readonly preset?: { readonly id: string; readonly name: Readonly<Record<Language, string>>; readonly rows: number };
  /** A table with a row a day that was added up: its days, and the months they make. */
  readonly daily?: { readonly days: number; readonly months: number };
  /** Ids of the members, in a table this app wrote. */
  readonly memberIds?: readonly string[];
  /** Written by this app: numbers are stored numbers, with all their digits. */
  readonly exact?: boolean;
}

/** One metric of the table, under one name, unit and kind. */
export interface TableSource {
  readonly name: string;
  /** In a table this app wrote. */
  readonly metricId?: string;
  /** The standard metric it is, in a tool's export that was recognised. */
  readonly standard?: string;
  readonly unitText: string | null;
  readonly unit: UnitReading | null;
  readonly kind: ValueKind;
  /** Cells that are not blank. */
  readonly filled: number;
  /** The first few texts. */
  readonly samples: readonly string[];
  /** Whether any value has a fraction. */
  readonly fractions: boolean;
  /** What more than half of the texts say they are: 22.5% or ¥100. */
  readonly impliedUnit: "percent" | "currency" | null;
  /** How its numbers without % are meant if it is a rate; null when there are none to wonder about. */
  readonly rateNotation: RateNotation | null;
}

export interface IgnoredPart {
  readonly reason:
    | "totalRow"
    | "footnote"
    | "heading"
    | "otherColumn"
    | "totalColumn"
    | "calculated"
    | "noDate"
    | "notAdded";
  readonly line: number;
  /** From 1; null for a whole row. */
  readonly column: number | null;
  readonly text: string;
}

/** One value of the table where it stands. */
export interface TableCell {
  readonly source: number;
  /** Index of the member, or −1 for the total. */
  readonly member: number;
  /** Index of the month, or −1 where the row has none. */
  readonly month: number;
  readonly text: string;
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** A table's reading with every cell; only the reading travels to the screen. */
export interface RecognisedTable {
  readonly reading: TableReading;
  readonly cells: readonly TableCell[];
}
