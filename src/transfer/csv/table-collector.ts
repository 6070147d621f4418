import { readNumber } from "#domain/reading/read-number.ts";
import { readUnit } from "#domain/reading/read-unit.ts";
import { type NamedHeading, namedHeading, type ValueKind } from "./heading.ts";
import { rateNotation } from "./rate-notation.ts";
import type { IgnoredPart, RecognisedTable, TableCell, TableReading, TableSource } from "./table-reading.ts";

/** Where a value stands and what it belongs to. */
export interface CollectedCell {
  readonly name: string;
  readonly unitText: string;
  readonly kind: ValueKind | null;
  readonly member: string | null;
  readonly month: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Gathers a table's cells under sources, months and members, each named once. */
export interface TableCollector {
  add(cell: CollectedCell): void;
  ignore(part: IgnoredPart): void;
  table(parts: Pick<TableReading, "layout" | "headerLine" | "memberHeading" | "titleFiscalYear">): RecognisedTable;
}

interface OpenSource extends NamedHeading {
  readonly texts: string[];
}

export function tableCollector(): TableCollector {
  const sources = new Map<string, { index: number; source: OpenSource }>();
  const months = new Map<string, number>();
  const members = new Map<string, number>();
  const cells: TableCell[] = [];
  const ignored: IgnoredPart[] = [];

  function sourceOf(cell: CollectedCell): number {
    const key = `${cell.name}\n${cell.unitText}\n${cell.kind ?? ""}`;
    const found = sources.get(key);
    if (found) {
      found.source.texts.push(cell.text);
      return found.index;
    }
    const heading = namedHeading(cell.name);
    const unit = cell.unitText === "" ? heading.unit : readUnit(cell.unitText);
    const unitText = cell.unitText === "" ? heading.unitText : cell.unitText;
    const kind = cell.kind ?? heading.kind;
    sources.set(key, {
      index: sources.size,
      source: { name: heading.name, unit, unitText, kind, texts: [cell.text] },
    });
    return sources.size - 1;
  }

  return {
    add(cell) {
      const source = sourceOf(cell);
      const member = cell.member === null ? -1 : indexIn(members, cell.member);
      const month = cell.month === "" ? -1 : indexIn(months, cell.month);
      cells.push({ source, member, month, text: cell.text, line: cell.line, column: cell.column });
    },
    ignore: (part) => ignored.push(part),
    table: (parts) => ({
      reading: {
        ...parts,
        sources: [...sources.values()].map(({ source }) => closedSource(source)),
        months: [...months.keys()],
        members: [...members.keys()],
        ignored,
      },
      cells,
    }),
  };
}

const SAMPLES = 3;

function closedSource({ name, unit, unitText, kind, texts }: OpenSource): TableSource {
  const filled = texts.filter((text) => readNumber(text).kind !== "blank");
  const values = filled.map((text) => readNumber(text));
  const carrying = (code: string, what?: string) =>
    values.filter(
      (reading) =>
        reading.kind === "value" &&
        reading.changes.some((change) => change.code === code && (what === undefined || change.text === what)),
    ).length;
  const mostly = (count: number) => count * 2 > filled.length;
  return {
    name,
    unit,
    unitText,
    kind: kind ?? "actual",
    filled: filled.length,
    samples: filled.slice(0, SAMPLES),
    fractions: values.some((reading) => reading.kind === "value" && !Number.isInteger(reading.value)),
    impliedUnit: mostly(carrying("percent"))
      ? "percent"
      : mostly(carrying("currencyMark") + carrying("unit", "円"))
        ? "currency"
        : null,
    rateNotation: rateNotation(filled),
  };
}

function indexIn(list: Map<string, number>, text: string): number {
  const found = list.get(text);
  if (found !== undefined) return found;
  list.set(text, list.size);
  return list.size - 1;
}
