import { useMemo } from "react";
import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import { provisionalTargets } from "#domain/plan/provisional-targets.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import type { GridCell, GridColumn, GridRow } from "#ui/grid/grid-model.ts";
import { useTexts } from "#ui/language/language.tsx";
import { type LineKind, lineId, linesOf, targetCells } from "./target-cells.ts";
import { type TargetRow, targetRow } from "./target-row.ts";
import { texts } from "./texts.ts";

const SECTIONS = ["kgi", "kpi", "input"] as const;

/** Everything the grid of targets shows: rows with the lines below them, columns, cells. */
export function useTargetTable(
  workbook: Workbook,
  {
    fiscalYear,
    style,
    readOnly,
    folded,
    refused,
  }: {
    fiscalYear: number;
    style: NumberStyle;
    readOnly: boolean;
    folded: ReadonlySet<string>;
    /** Texts that could not be taken, by line and column. */
    refused: ReadonlyMap<string, string>;
  },
) {
  const t = useTexts(texts);
  const { language } = style;
  const rows = useMemo(() => {
    const engine = engineOfWorkbook(workbook);
    const list = SECTIONS.flatMap((role) => workbook.metrics.filter((metric) => metric.role === role));
    return new Map(list.map((metric) => [metric.id, targetRow(workbook, engine, metric, { fiscalYear, style })]));
    // The style is a new object on each render; what it says follows from these.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [workbook, fiscalYear, language]);
  const { grid, lines } = useMemo(() => {
    const drawn: GridRow[] = [];
    const found = new Map<string, { readonly row: TargetRow; readonly kind: LineKind }>();
    const provisional = new Set(provisionalTargets(workbook, fiscalYear));
    for (const section of SECTIONS) {
      const own = [...rows.values()].filter(({ metric }) => metric.role === section);
      if (own.length > 0) drawn.push({ kind: "section", id: `section ${section}`, name: t.sections[section] });
      for (const row of own) addLines(row);
    }
    return { grid: drawn, lines: found };

    function addLines(row: TargetRow) {
      const { metric } = row;
      const open = !folded.has(metric.id);
      const unit = metric.unit === "percent" ? "" : unitLabel(metric.unit, row.style);
      const parts = linesOf(row);
      const name = metricName(metric, language);
      for (const kind of open ? parts : parts.slice(0, 1)) {
        const id = lineId(metric.id, kind);
        found.set(id, { row, kind });
        drawn.push(
          kind === "target"
            ? {
                kind: "values",
                id,
                name: provisional.has(metric.id) ? t.provisional(name) : name,
                unit,
                ...(parts.length > 1 && { open }),
              }
            : {
                kind: "values",
                id,
                name: t.lines[kind],
                unit: "",
                indent: true,
                ...(kind !== "upper" && { calculated: true }),
              },
        );
      }
    }
  }, [rows, folded, language, t, workbook, fiscalYear]);
  const months = fiscalYearMonths(fiscalYear, workbook.settings.fiscalYearStartMonth);
  const widest = useMemo(() => {
    const texted = [...rows.values()].flatMap((row) =>
      linesOf(row).flatMap((kind) => targetCells(row, kind, { words: t.cell, readOnly, refused: () => undefined })),
    );
    return Math.max(5, ...texted.map(({ text }) => text.length));
  }, [rows, t, readOnly]);
  const columns = useMemo((): readonly GridColumn[] => {
    const width = Math.ceil(widest * 7.3) + 20;
    const closedThrough = workbook.settings.closedThrough ?? "";
    const year = { id: "year", header: t.yearTarget, spoken: t.yearTarget, width: Math.max(82, width) };
    const total = {
      id: "total",
      header: t.total,
      spoken: t.total,
      width: Math.max(82, width),
      look: "compare" as const,
    };
    const monthColumns = months.map((month): GridColumn => {
      const name = formatMonthShort(month, language);
      return month <= closedThrough
        ? { id: month, header: t.closedHeader(name), spoken: t.closedHeader(name), width, look: "closed" }
        : { id: month, header: name, spoken: name, width };
    });
    return [year, ...monthColumns, total];
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [months.join(" "), widest, language, t, workbook.settings.closedThrough]);
  const cells = useMemo(
    () =>
      (index: number): readonly GridCell[] => {
        const id = grid[index]?.id ?? "";
        const line = lines.get(id);
        return line
          ? targetCells(line.row, line.kind, {
              words: t.cell,
              readOnly,
              refused: (column) => refused.get(`${id} ${column}`),
            })
          : [];
      },
    [grid, lines, t, readOnly, refused],
  );
  return { rows, grid, lines, columns, cells, nameWidth: language === "ja" ? 208 : 236 };
}
