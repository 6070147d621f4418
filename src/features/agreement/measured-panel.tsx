import { useMemo } from "react";
import { agreementMetrics } from "#domain/agreement/agreement-metrics.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { metricInputs } from "#domain/metric/metric-inputs.ts";
import { metricsToAdd } from "#domain/metric/metrics-to-add.ts";
import { metricFigures } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import { yearToDateThrough } from "#domain/workbook-months.ts";
import { addMetrics } from "#state/commands/add-metrics.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { useWorkbook, useWorkbookStore } from "#state/use-workbook.tsx";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { MeasureTable } from "#ui/measure/measure-table.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { routeHref } from "#ui/navigation/route.ts";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";

/** Whether the agreement is kept, as far as there are numbers; where there are none, the way to have them. */
export function MeasuredPanel({
  month,
  onMonth,
  style,
  readOnly,
}: {
  month: Month;
  onMonth: (month: Month) => void;
  style: NumberStyle;
  readOnly: boolean;
}) {
  const t = useTexts(texts);
  const { language } = style;
  const store = useWorkbookStore();
  const workbook = useWorkbook();
  const { rows, blank } = useMemo(() => {
    const engine = engineOfWorkbook(workbook);
    const metrics = workbook.metrics.filter(({ id }) => agreementMetrics.some((each) => each === id));
    const through = yearToDateThrough(workbook, engine, month);
    const inputs = new Set(metrics.flatMap(metricInputs));
    return {
      rows: metrics.map((metric) => metricFigures(engine, metric, workbook, { month, view: "month", through })),
      blank: workbook.metrics.filter(
        ({ id }) => inputs.has(id) && engine.value({ metric: id, period: month }).value === null,
      ),
    };
  }, [workbook, month]);
  const absent = agreementMetrics.filter((id) => !workbook.metrics.some((metric) => metric.id === id));
  const names = (metrics: readonly { readonly name: string; readonly nameEn: string }[]) =>
    metrics.map((metric) => metricName(metric, language)).join(t.separator);
  const named = formatMonth(month, language);

  function add() {
    const { added } = metricsToAdd(workbook, absent, language);
    if (!store.dispatch(addMetrics(added)).ok) return;
    announceDone((spoken) => texts[spoken].added(added.length));
  }

  return (
    <Panel
      title={t.measured}
      className="agreementmeasured"
      aside={
        <span className="noprint">
          <PeriodStepper month={month} onChange={onMonth} />
        </span>
      }
      sub={<span className="printonly">{t.measuredSub(named)}</span>}
    >
      {rows.length > 0 && <MeasureTable caption={t.measured} rows={rows} month={month} style={style} />}
      <div className="body measureacts">
        {absent.length > 0 && (
          <>
            <p className="sub">{t.toAdd(names(absent.flatMap((id) => catalogueMetric(id) ?? [])))}</p>
            {!readOnly && <Button onClick={add}>{t.add(metricsToAdd(workbook, absent, language).added.length)}</Button>}
          </>
        )}
        {blank.length > 0 && (
          <>
            <p className="sub">{t.missing(named, names(blank))}</p>
            <span className="noprint">
              <ButtonLink size="small" href={routeHref({ path: "/entry", query: { m: month } })}>
                {t.toEntry(named)}
              </ButtonLink>
            </span>
          </>
        )}
      </div>
    </Panel>
  );
}
