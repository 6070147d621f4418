import { provisionalTargets } from "#domain/plan/provisional-targets.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatFormula } from "#ui/format/format-formula.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { ProvisionalMark } from "#ui/number/provisional-mark.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { monthlyTarget } from "./monthly-target.ts";
import { texts } from "./texts.ts";

/** Metrics with what is computed, where the numbers come from, and the target of each month. */
export function KpiTable({
  workbook,
  metrics,
  fiscalYear,
  style,
  readOnly,
  onEdit,
  onRemove,
}: {
  workbook: Workbook;
  metrics: readonly Metric[];
  fiscalYear: number;
  style: NumberStyle;
  readOnly: boolean;
  onEdit: (metric: Metric) => void;
  onRemove: (metric: Metric) => void;
}) {
  const t = useTexts(texts);
  const engine = engineOfWorkbook(workbook);
  const provisional = provisionalTargets(workbook, fiscalYear);

  function nameOf({ name, nameEn }: Metric): string {
    return style.language === "ja" ? name : nameEn || name;
  }

  function nameOfReference(id: string): string {
    const metric = workbook.metrics.find((candidate) => candidate.id === id);
    return metric ? nameOf(metric) : id;
  }

  function formulaInWords({ formula }: Metric): string {
    const inWords = formula === null ? "" : formatFormula(formula, nameOfReference);
    return inWords === "" ? "" : t.formulaOf(inWords);
  }

  function targetInWords(metric: Metric): string {
    const target = monthlyTarget(workbook, metric.id, fiscalYear);
    if (target.kind === "same") return formatMetricValueWithUnit(target.value, metric, typedStyle(metric, style));
    if (target.kind === "varies") return t.variesByMonth;
    if (metric.formula === null) return t.noTarget;
    const computed = engine.value({ metric: metric.id, kind: "target", period: `FY${fiscalYear}` }).value;
    return computed === null
      ? t.noTarget
      : t.computedTarget(formatMetricValueWithUnit(computed, metric, typedStyle(metric, style)));
  }

  return (
    <DataTable
      caption={t.kpis}
      rows={metrics}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "metric",
          header: t.columns.metric,
          renderCell: (metric) => (
            <>
              {nameOf(metric)} {metric.direction === "down" && <Chip>{t.lowerIsBetter}</Chip>}
            </>
          ),
        },
        {
          id: "formula",
          header: t.columns.formula,
          renderCell: (metric) => <span className="formula">{formulaInWords(metric)}</span>,
        },
        { id: "source", header: t.columns.source, renderCell: ({ source }) => source },
        {
          id: "target",
          header: t.columns.target,
          numeric: true,
          renderCell: (metric) => (
            <>
              <a
                href={routeHref({ path: "/targets", query: { metric: metric.id } })}
                aria-label={t.monthsOf(nameOf(metric), targetInWords(metric))}
              >
                {targetInWords(metric)}
              </a>
              {provisional.includes(metric.id) && <ProvisionalMark />}
            </>
          ),
        },
        ...(readOnly
          ? []
          : [
              {
                id: "menu",
                header: <span className="vh">{t.columns.menu}</span>,
                renderCell: (metric: Metric) => (
                  <span className="row">
                    <Button size="small" aria-label={t.editKpi(nameOf(metric))} onClick={() => onEdit(metric)}>
                      {t.edit}
                    </Button>
                    <Button
                      size="small"
                      look="text"
                      aria-label={t.removeKpi(nameOf(metric))}
                      onClick={() => onRemove(metric)}
                    >
                      {t.remove}
                    </Button>
                  </span>
                ),
              },
            ]),
      ]}
    />
  );
}
