import { useState } from "react";
import { fiscalYearOf } from "#domain/fiscal-year.ts";
import type { Goal, Metric } from "#domain/workbook.ts";
import { addMetrics } from "#state/commands/add-metrics.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { removeMetric } from "#state/commands/remove-metric.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbook, useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatFiscalYearSpan } from "#ui/format/format-month.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { GoalSentence } from "#ui/goal/goal-sentence.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { AddKpiDialog } from "./add-kpi-dialog.tsx";
import { DefinitionHistory } from "./definition-history.tsx";
import { DimensionPanel } from "./dimension-panel.tsx";
import { EditGoalDialog } from "./edit-goal-dialog.tsx";
import { EditKpiDialog } from "./edit-kpi-dialog.tsx";
import { FunnelPanel } from "./funnel-panel.tsx";
import { goalStatement } from "./goal-statement.ts";
import "./goals.css";
import { metricsToAdd } from "#domain/metric/metrics-to-add.ts";
import { KpiTable } from "./kpi-table.tsx";
import { newFormulaMetric } from "./metric-form.ts";
import { recordTexts } from "./record-texts.ts";
import { SmartPanel } from "./smart-panel.tsx";
import { smartListTexts } from "./smart-texts.ts";
import { texts } from "./texts.ts";
import { usersOfMetric } from "./users-of-metric.ts";

type Open = { dialog: "goal" } | { dialog: "add" } | { dialog: "kpi"; metric: Metric; isNew?: boolean } | null;
type Message = { kind: "removed" | "in-use"; name: string; by: string };

export default function GoalsPage() {
  const t = useTexts(texts);
  const r = useTexts(recordTexts);
  const l = useTexts(smartListTexts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState((state) => state.save.status === "read-only");
  const [open, setOpen] = useState<Open>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const style = numberStyle(workbook.settings, language);
  const goal = workbook.goals.find(({ metric }) => metricOf(metric)?.role === "kgi") ?? workbook.goals[0];
  const goalMetric = goal && metricOf(goal.metric);
  const year = goalYear(goal, workbook.settings.fiscalYearStartMonth);
  const kpis = workbook.metrics.filter(({ role }) => role === "kpi");
  const inputs = workbook.metrics.filter(({ role }) => role === "input");

  function metricOf(id: string): Metric | undefined {
    return workbook.metrics.find((metric) => metric.id === id);
  }

  function nameOf(metric: Metric): string {
    return language === "ja" ? metric.name : metric.nameEn || metric.name;
  }

  function remove(metric: Metric) {
    const [user] = usersOfMetric(workbook, metric.id);
    if (user) return setMessage({ kind: "in-use", name: nameOf(metric), by: nameOf(user) });
    const removed = store.dispatch(removeMetric(metric));
    if (removed.ok) setMessage({ kind: "removed", name: nameOf(metric), by: "" });
  }

  const table = { workbook, fiscalYear: year, style, readOnly, onRemove: remove };
  return (
    <div className="goals">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <span className="grow" />
        <span className="sub">{formatFiscalYearSpan(year, workbook.settings.fiscalYearStartMonth, language)}</span>
        {!readOnly && (
          <Button
            onClick={() =>
              setOpen({
                dialog: "kpi",
                metric: newFormulaMetric(newIdentity().id, goalMetric?.id ?? null),
                isNew: true,
              })
            }
          >
            {r.newFormula}
          </Button>
        )}
        {!readOnly && (
          <Button look="primary" onClick={() => setOpen({ dialog: "add" })}>
            {t.addKpi}
          </Button>
        )}
      </div>
      {readOnly && <Notice>{t.readOnly}</Notice>}
      {message?.kind === "removed" && (
        <Notice
          actions={
            <Button
              size="small"
              onClick={() => {
                store.undo();
                setMessage(null);
              }}
            >
              {t.undo}
            </Button>
          }
        >
          {t.removed(message.name)}
        </Notice>
      )}
      {message?.kind === "in-use" && <Notice tone="warn">{t.inUse(message.name, message.by)}</Notice>}
      <Panel
        title={
          <>
            <Chip tone="kgi">{t.tier.kgi}</Chip> {goalMetric ? nameOf(goalMetric) : t.goal}
          </>
        }
        aside={
          goalMetric &&
          !readOnly && (
            <Button size="small" onClick={() => setOpen({ dialog: "goal" })}>
              {t.editGoal}
            </Button>
          )
        }
      >
        {goal && goalMetric && goal.target !== null ? (
          <>
            <GoalSentence
              metric={goalMetric}
              baseline={goal.baseline}
              target={goal.target}
              due={goal.due}
              style={style}
            />
            {goal.statement.trim() !== "" && goal.statement !== goalStatement(goal, goalMetric, style) && (
              <p className="sub statementline">{l.written(goal.statement)}</p>
            )}
          </>
        ) : (
          <EmptyState actions={!readOnly && <Button onClick={() => setOpen({ dialog: "goal" })}>{t.setGoal}</Button>}>
            {t.noGoal}
          </EmptyState>
        )}
      </Panel>
      <Panel title={t.kpis} sub={t.kpisSub}>
        {kpis.length === 0 ? (
          <EmptyState>{t.noKpi}</EmptyState>
        ) : (
          <KpiTable {...table} metrics={kpis} onEdit={(metric) => setOpen({ dialog: "kpi", metric })} />
        )}
      </Panel>
      {inputs.length > 0 && (
        <Panel title={t.inputs}>
          <KpiTable {...table} metrics={inputs} onEdit={(metric) => setOpen({ dialog: "kpi", metric })} />
        </Panel>
      )}
      <SmartPanel workbook={workbook} style={style} readOnly={readOnly} />
      <FunnelPanel workbook={workbook} readOnly={readOnly} />
      <DimensionPanel workbook={workbook} readOnly={readOnly} />
      <DefinitionHistory workbook={workbook} />
      <div className="formend">
        <p className="sub grow">{t.next}</p>
        <ButtonLink href="#/import">{t.importTable}</ButtonLink>
      </div>
      {open?.dialog === "add" && (
        <AddKpiDialog
          present={workbook.metrics.filter(({ role }) => role !== "input").map(({ id }) => id)}
          onClose={() => setOpen(null)}
          onAdd={(ids) => {
            const { added, promoted } = metricsToAdd(workbook, ids, language);
            store.dispatch(
              oneStep(addMetrics(added), ...promoted.map((metric) => editMetric(metric, { role: "kpi" }))),
            );
            setOpen(null);
          }}
        />
      )}
      {open?.dialog === "goal" && (
        <EditGoalDialog workbook={workbook} goal={goal} fiscalYear={year} style={style} onClose={() => setOpen(null)} />
      )}
      {open?.dialog === "kpi" && (
        <EditKpiDialog
          key={open.metric.id}
          workbook={workbook}
          metric={open.metric}
          isNew={open.isNew === true}
          fiscalYear={year}
          style={style}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function goalYear(goal: Goal | undefined, startMonth: number): number {
  return fiscalYearOf(goal?.due ?? currentMonth(), startMonth);
}
