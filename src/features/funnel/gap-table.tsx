import type { GapFactor } from "#domain/decomposition/kgi-gap.ts";
import { formatMetricDifference, formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { factorName } from "#ui/funnel/factor-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { factorValue } from "./factor-words.ts";
import type { GapProps } from "./gap-props.ts";
import { texts } from "./texts.ts";

/** The decomposition to the last unit (円), with the second method beside it. */
export function GapTable({ workbook, gap, base, style }: GapProps) {
  const t = useTexts(texts).gap;
  const { kgi, factors } = gap;
  const exact: NumberStyle = { ...style, scale: "one" };
  const difference = (share: number) => formatMetricDifference(share, kgi, exact);
  const rows: readonly (GapFactor | null)[] = [...factors, null];
  return (
    <DataTable<GapFactor | null>
      caption={t.title(metricName(kgi, style.language))}
      rows={rows}
      rowKey={(factor) => (factor ? `${factor.kind}${factor.stage.id}` : "total")}
      columns={[
        {
          id: "factor",
          header: t.factor,
          renderCell: (factor) => (factor ? factorName(factor, workbook, style.language) : <b>{t.total}</b>),
        },
        {
          id: "base",
          header: t.from[base],
          numeric: true,
          renderCell: (factor) =>
            factor
              ? factorValue(factor.kind, factor.base, kgi, style)
              : formatMetricValueWithUnit(gap.base, kgi, exact),
        },
        {
          id: "actual",
          header: t.actual,
          numeric: true,
          renderCell: (factor) =>
            factor
              ? factorValue(factor.kind, factor.actual, kgi, style)
              : formatMetricValueWithUnit(gap.actual, kgi, exact),
        },
        {
          id: "share",
          header: t.share,
          numeric: true,
          renderCell: (factor) => (factor ? difference(factor.share) : <b>{difference(gap.actual - gap.base)}</b>),
        },
        {
          id: "check",
          header: t.check,
          numeric: true,
          renderCell: (factor) =>
            factor
              ? factor.crossCheck === null
                ? UNKNOWN
                : difference(factor.crossCheck)
              : difference(gap.actual - gap.base),
        },
        { id: "chance", header: t.chanceHead, renderCell: (factor) => (factor?.withinChance ? t.chance : UNKNOWN) },
        {
          id: "shift",
          header: t.shift,
          renderCell: (factor) =>
            factor === null ? "" : factor.shift === 0 ? t.sameMonth : t.before(String(factor.shift)),
        },
      ]}
    />
  );
}
