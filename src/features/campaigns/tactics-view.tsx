import { useMemo, useState } from "react";
import { initiativeGroups, tactics } from "#domain/action/initiative-groups.ts";
import { finishedThrough } from "#domain/finished-months.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { metricsToAdd } from "#domain/metric/metrics-to-add.ts";
import { tacticSheets } from "#domain/tactic/tactic-sheets.ts";
import { tacticStanding } from "#domain/tactic/tactic-standing.ts";
import type { Workbook } from "#domain/workbook.ts";
import { openingMonth } from "#domain/workbook-months.ts";
import { addMetrics } from "#state/commands/add-metrics.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Button } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { MeasureTable } from "#ui/measure/measure-table.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { Panel } from "#ui/surface/panel.tsx";
import { TacticFunnel } from "./tactic-funnel.tsx";
import { TacticHints } from "./tactic-hints.tsx";
import { texts } from "./texts.ts";

/** The sheet of one tactic: its three to five KPIs, its own small funnel, and what the numbers hint at. */
export function TacticsView({
  workbook,
  style,
  readOnly,
}: {
  workbook: Workbook;
  style: NumberStyle;
  readOnly: boolean;
}) {
  const t = useTexts(texts);
  const { tactics: names } = useTexts(actionTexts);
  const { language } = style;
  const store = useWorkbookStore();
  const route = useRoute();
  const [month, setMonth] = useRouteMonth(useMemo(() => openingMonth(workbook, currentMonth()), [workbook]));
  const [months, setMonths] = useState<1 | 3>(3);
  const sheet = tacticSheets.find(({ tactic }) => tactic === route.query["tactic"]) ?? tacticSheets[0]!;
  const engine = engineOfWorkbook(workbook);
  const { member, figures, absent, stages } = useMemo(
    () => tacticStanding(workbook, engine, sheet, { month, months }),
    [workbook, engine, sheet, month, months],
  );
  const added = useMemo(() => metricsToAdd(workbook, absent, language).added, [workbook, absent, language]);
  const ofWhole = figures.filter(({ whole }) => whole);
  const own = initiativeGroups(workbook.initiatives).find(({ tactic }) => tactic === sheet.tactic);
  const cost = own?.cost == null ? null : formatMetricValueWithUnit(own.cost, { unit: "currency", decimals: 0 }, style);
  const finished = finishedThrough(workbook, engine, currentMonth());

  function add() {
    if (!store.dispatch(addMetrics(added)).ok) return;
    announceDone((spoken) => texts[spoken].kpisAdded(added.length));
  }

  return (
    <>
      <div className="tacticbar">
        <Segmented
          label={t.tactic}
          className="wraps"
          value={sheet.tactic}
          options={tactics.map((tactic) => ({ value: tactic, label: names[tactic] }))}
          onChange={(tactic) => navigate(withQuery(route, { tactic }))}
        />
        <PeriodStepper month={month} onChange={setMonth} />
      </div>
      <Panel
        title={t.kpis(names[sheet.tactic])}
        sub={
          <>
            {member && `${t.ofMember(member.name)}${language === "ja" ? "。" : ". "}`}
            {t.ownCampaigns(own?.initiatives.length ?? 0, cost)}
          </>
        }
      >
        {figures.length > 0 && (
          <MeasureTable caption={t.kpis(names[sheet.tactic])} rows={figures} month={month} style={style} />
        )}
        {(ofWhole.length > 0 || absent.length > 0) && (
          <div className="body tacticacts">
            {ofWhole.length > 0 && (
              <p className="sub">
                {member === null
                  ? t.noMember(names[sheet.tactic])
                  : t.wholeOnly(ofWhole.map(({ metric }) => metricName(metric, language)).join(t.separator))}
              </p>
            )}
            {absent.length > 0 && (
              <>
                <p className="sub">
                  {t.toAdd(absent.map((id) => metricName(catalogueMetric(id)!, language)).join(t.separator))}
                </p>
                {!readOnly && <Button onClick={add}>{t.addKpis(added.length)}</Button>}
              </>
            )}
          </div>
        )}
      </Panel>
      <TacticFunnel
        stages={stages}
        style={style}
        aside={
          <Segmented
            label={t.period}
            value={String(months)}
            options={[
              { value: "1", label: t.periods.one },
              { value: "3", label: t.periods.three },
            ]}
            onChange={(chosen) => setMonths(chosen === "1" ? 1 : 3)}
          />
        }
      />
      <TacticHints
        workbook={workbook}
        metrics={[...sheet.metrics, ...sheet.stages.flatMap((stage) => stage.metrics)]}
        through={finished === null || finished > month ? (finished === null ? null : month) : finished}
        style={style}
      />
    </>
  );
}
