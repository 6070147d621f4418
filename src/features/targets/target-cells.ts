import { typedValueText } from "#ui/form/typed-value.ts";
import { formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import type { GridCell } from "#ui/grid/grid-model.ts";
import type { TargetRow } from "./target-row.ts";

/** Lines below a metric's targets. */
export const lineKinds = ["target", "upper", "lastYear", "actual", "original"] as const;
export type LineKind = (typeof lineKinds)[number];

export interface CellWords {
  readonly own: string;
  readonly carried: string;
  readonly calculated: string;
  readonly closed: string;
  readonly differs: (total: string) => string;
}

function some(values: readonly (number | null)[]): boolean {
  return values.some((value) => value !== null);
}

export function lineId(metric: string, line: LineKind): string {
  return line === "target" ? metric : JSON.stringify([metric, line]);
}

/** The lines a metric has: last year and actuals where there are any, the original once something was revised. */
export function linesOf(row: TargetRow): readonly LineKind[] {
  const has: Readonly<Record<LineKind, boolean>> = {
    target: true,
    upper: row.metric.targetType === "range",
    lastYear: some(row.lastYear),
    actual: some(row.actual),
    original: isRevised(row),
  };
  return lineKinds.filter((line) => has[line]);
}

/** The year as it was planned first differs from what stands there now. */
export function isRevised({ months, revisions }: TargetRow): boolean {
  return revisions.length > 0 || months.some(({ value, original }) => original !== null && original !== value);
}

/** A line's cells: the year's figure, twelve months, what they make up. */
export function targetCells(
  row: TargetRow,
  line: LineKind,
  {
    words,
    readOnly,
    refused,
  }: { words: CellWords; readOnly: boolean; refused: (column: string) => string | undefined },
): readonly GridCell[] {
  const months = row.months.map((month, index): GridCell => {
    const value = valueAt(row, line, index);
    const text = refused(month.month);
    if (text !== undefined) return { text, edit: text, editable: true, look: "unreadable" };
    const shown = { text: value === null ? "" : cellText(value, row), edit: editText(value, row) };
    const closed = month.closed ? [words.closed] : [];
    if (line !== "target" && line !== "upper") return { ...shown, editable: false, look: "pale" };
    const editable = !readOnly;
    if (line === "upper" || value === null) return { ...shown, editable, ...noted(closed) };
    if (month.value === null) return { ...shown, editable, look: "pale", ...noted([words.calculated, ...closed]) };
    return month.carried
      ? { ...shown, editable, look: "carried", ...noted([words.carried, ...closed]) }
      : { ...shown, editable, look: "own", ...noted([words.own, ...closed]) };
  });
  return [yearCell(), ...months, totalCell()];

  function yearCell(): GridCell {
    if (line !== "target") return nothing;
    const text = refused("year");
    if (text !== undefined) return { text, edit: text, editable: true, look: "unreadable" };
    const value = row.year?.value ?? null;
    const editable = !readOnly && row.rule !== "inputs";
    const edit = editText(value, row);
    if (row.mismatch && row.total !== null)
      return {
        text: edit === "" ? "" : cellText(value!, row),
        edit,
        editable,
        look: "question",
        note: words.differs(cellText(row.total, row)),
      };
    return { text: value === null ? (editable ? "" : UNKNOWN) : cellText(value, row), edit, editable };
  }

  function totalCell(): GridCell {
    const value = line === "target" ? row.total : line === "lastYear" ? row.lastYearTotal : null;
    if (line !== "target" && line !== "lastYear") return nothing;
    const text = value === null ? UNKNOWN : cellText(value, row);
    return {
      text,
      edit: editText(value, row),
      editable: false,
      look: line === "target" && row.mismatch ? "question" : "pale",
    };
  }
}

const nothing: GridCell = { text: "", edit: "", editable: false };

function noted(notes: readonly string[]): { note?: string } {
  return notes.length === 0 ? {} : { note: notes.join(" ") };
}

function valueAt(row: TargetRow, line: LineKind, index: number): number | null {
  const month = row.months[index]!;
  if (line === "target") return month.value ?? row.computed[index] ?? null;
  if (line === "upper") return month.upper;
  if (line === "original") return month.original ?? month.value;
  return (line === "actual" ? row.actual : row.lastYear)[index] ?? null;
}

/** Rates carry their sign: rows of one column have different units. */
export function cellText(value: number, { metric, style }: Pick<TargetRow, "metric" | "style">): string {
  return metric.unit === "percent"
    ? formatRate(value, style, metric.decimals)
    : formatMetricValue(value, metric, style);
}

/** To the last digit, and read back as itself. */
export function editText(value: number | null, { metric, style }: Pick<TargetRow, "metric" | "style">): string {
  if (value === null) return "";
  return `${typedValueText(value, metric.unit, style)}${metric.unit === "percent" ? "%" : ""}`;
}
