import { memo, useCallback, useMemo } from "react";
import type { MetricFigures } from "#domain/metric-figures.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { MonthColumns } from "#ui/chart/month-columns.tsx";
import { formatMetricDifference, formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatMonthShort, formatYearToDate } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import type { DashboardFigures } from "./dashboard-figures.ts";
import { kgiYear } from "./kgi-year.ts";
import { texts } from "./texts.ts";

/** The KGI's fiscal year as columns, with what is expected of the months to come. */
export default memo(function KgiYearChart({
  workbook,
  figures,
  kgi,
  style,
}: {
  workbook: Workbook;
  figures: DashboardFigures;
  kgi: MetricFigures;
  style: NumberStyle;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { metric } = kgi;
  const startMonth = workbook.settings.fiscalYearStartMonth;
  const { columns } = useMemo(
    () => kgiYear(workbook, engineOfWorkbook(workbook), metric, { month: figures.month, view: figures.view }),
    [workbook, metric, figures.month, figures.view],
  );
  const { language: written, scale, negativeMark, currency, rounding } = style;
  const value = useCallback(
    (number: number) =>
      formatMetricValue(number, metric, { language: written, scale, negativeMark, currency, rounding }),
    [metric, written, scale, negativeMark, currency, rounding],
  );
  const difference = useCallback(
    (number: number) =>
      formatMetricDifference(number, metric, { language: written, scale, negativeMark, currency, rounding }),
    [metric, written, scale, negativeMark, currency, rounding],
  );
  const name = metricName(metric, language);
  const unit = unitLabel(metric.unit, style);
  const monthly = figures.view === "month";
  const when = monthly
    ? formatMonthShort(figures.month, language)
    : formatYearToDate(figures.through, startMonth, language);
  const spoken = (number: number | null, format: (number: number) => string) =>
    number === null ? UNKNOWN : `${format(number)}${language === "ja" ? unit : ""}`;
  return (
    <MonthColumns
      title={(monthly ? words.chartTitle : words.chartTitleYtd)(name, unit)}
      conclusion={(monthly ? words.conclusion : words.conclusionYtd)(
        when,
        name,
        spoken(kgi.actual.value, value),
        spoken(kgi.target, value),
        spoken(kgi.variance.value, difference),
      )}
      columns={columns}
      current={monthly ? figures.month : figures.through}
      value={value}
      difference={difference}
    />
  );
});
