import type { ReviewedFigure } from "#domain/workbook.ts";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

/** Figures as facts: of today's workbook while the meeting runs, of the snapshot afterwards. */
export function FiguresTable({ figures, style }: { figures: readonly ReviewedFigure[]; style: NumberStyle }) {
  const t = useTexts(texts);
  const value = (figure: ReviewedFigure, number: number | null) =>
    number === null ? "—" : formatMetricValueWithUnit(number, figure, figureStyle(figure, style));
  return (
    <DataTable
      caption={t.figures}
      rows={figures}
      rowKey={({ metric }) => metric}
      columns={[
        { id: "metric", header: t.columns.metric, renderCell: (figure) => figureName(figure, style) },
        { id: "actual", header: t.columns.actual, numeric: true, renderCell: (one) => value(one, one.actual) },
        { id: "target", header: t.columns.target, numeric: true, renderCell: (one) => value(one, one.target) },
        {
          id: "attainment",
          header: t.columns.attainment,
          numeric: true,
          renderCell: ({ attainment }) => (attainment === null ? "—" : formatRate(attainment, style)),
        },
        { id: "lastYear", header: t.columns.lastYear, numeric: true, renderCell: (one) => value(one, one.lastYear) },
        { id: "status", header: t.columns.status, renderCell: ({ status }) => <Status level={status} /> },
      ]}
    />
  );
}

export function figureName({ name, nameEn }: { name: string; nameEn: string }, { language }: NumberStyle): string {
  return language === "ja" ? name : nameEn || name;
}

/** Small amounts keep the currency itself where the workbook's scale would swallow them. */
export function figureStyle({ unit, actual, target }: ReviewedFigure, style: NumberStyle): NumberStyle {
  const largest = Math.max(Math.abs(actual ?? 0), Math.abs(target ?? 0));
  const perPiece = largest > 0 && largest < 1_000_000;
  return unit === "currency" && perPiece ? typedStyle({ unit, aggregation: "mean" }, style) : style;
}

export function isWeak({ status, role }: ReviewedFigure): boolean {
  return role !== "kgi" && (status === "warn" || status === "bad");
}
