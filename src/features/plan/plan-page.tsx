import { useMemo, useState } from "react";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { standardStages } from "#domain/metric/standard-stages.ts";
import { planOutcome } from "#domain/plan/plan-outcome.ts";
import type { Language, Workbook } from "#domain/workbook.ts";
import { editStages } from "#state/commands/edit-stages.ts";
import { removePlan } from "#state/commands/remove-plan.ts";
import { savePlan } from "#state/commands/save-plan.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbook, useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { ComparisonPanel } from "./comparison-panel.tsx";
import { NewScenarioDialog } from "./new-scenario-dialog.tsx";
import "./plan.css";
import { planSetting } from "./plan-setting.ts";
import { inForce, planTargets } from "./plan-targets.ts";
import { Planner } from "./planner.tsx";
import { planInputs, scenarios, withoutAdoption } from "./scenario.ts";
import { scenarioName } from "./stage-words.ts";
import { texts } from "./texts.ts";

/** From the goal back to what every stage needs, by when, and in which month. */
export default function PlanPage() {
  const words = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState(({ save }) => save.status === "read-only");
  const route = useRoute();
  const [comparing, setComparing] = useState(false);
  const [naming, setNaming] = useState(false);
  const setting = useMemo(() => planSetting(workbook, engineOfWorkbook(workbook), currentMonth()), [workbook]);
  const plans = useMemo(() => scenarios(workbook, setting), [workbook, setting]);
  const style = numberStyle(workbook.settings, language);
  const adopted = plans.find(({ adoptedAt }) => adoptedAt !== undefined);
  const plan = plans.find(({ id }) => id === route.query["plan"]) ?? adopted ?? plans[0]!;

  if (!setting.goal || setting.stages.length === 0) {
    return (
      <>
        <div className="pagehead">
          <h1>{words.title}</h1>
        </div>
        <section className="panel">
          {setting.goal ? (
            <EmptyState
              actions={
                !readOnly && (
                  <Button look="primary" onClick={() => store.dispatch(standardFunnel(workbook, language))}>
                    {words.useStandardStages}
                  </Button>
                )
              }
            >
              {words.noStages}
            </EmptyState>
          ) : (
            <EmptyState
              actions={
                <ButtonLink look="primary" href="#/goals">
                  {words.setGoal}
                </ButtonLink>
              }
            >
              {words.noGoal}
            </EmptyState>
          )}
        </section>
      </>
    );
  }

  const show = (id: string | undefined) => navigate(withQuery(route, { plan: id }));
  const targets = adopted && planTargets(planOutcome(planInputs(adopted, setting)), setting);
  const changedSince = adopted !== undefined && !(targets && inForce(workbook, setting, targets));

  function addScenario(name: string) {
    const { id } = newIdentity();
    const kept = store.dispatch(savePlan({ ...withoutAdoption(plan), id, kind: "own", name }, name));
    setNaming(false);
    if (kept.ok) show(id);
  }

  return (
    <>
      <Planner
        key={plan.id}
        workbook={workbook}
        setting={setting}
        plan={plan}
        style={style}
        readOnly={readOnly}
        scenarioChoice={
          <>
            <Segmented
              label={words.scenarios}
              value={plan.id}
              options={plans.map((each) => {
                const name = scenarioName(each, words);
                return { value: each.id, label: each === adopted ? words.inForce(name) : name };
              })}
              onChange={show}
            />
            <Button look="text" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
              {comparing ? words.compareClose : words.compare}
            </Button>
            {!readOnly && (
              <Button look="text" onClick={() => setNaming(true)}>
                {words.addScenario}
              </Button>
            )}
            {!readOnly && plan.kind === "own" && (
              <Button
                look="text"
                onClick={() => {
                  store.dispatch(removePlan(plan.id, plan.name));
                  show(undefined);
                }}
              >
                {words.removeScenario}
              </Button>
            )}
          </>
        }
        notices={
          <>
            {readOnly && <Notice>{words.readOnly}</Notice>}
            {changedSince && <Notice tone="warn">{words.changedSince}</Notice>}
            {comparing && <ComparisonPanel plans={plans} shown={plan} setting={setting} style={style} />}
          </>
        }
      />
      {naming && <NewScenarioDialog onAdd={addScenario} onClose={() => setNaming(false)} />}
    </>
  );
}

/** The standard stages, and the metrics and rates that go with them where they are missing. */
function standardFunnel({ metrics, goals }: Workbook, language: Language) {
  const present = new Set(metrics.map(({ id }) => id));
  const parent = goals[0]?.metric ?? null;
  const rates = ["lead_rate", "mql_rate", "mql_to_sql_rate", "opportunity_rate", "win_rate"];
  const missing = [...standardStages.map(({ metric }) => metric), ...rates].filter((id) => !present.has(id));
  return editStages(
    standardStages.map(({ id, name, metric, leadTimeMonths }) => ({
      id,
      name: name[language],
      metric,
      leadTimeMonths,
    })),
    missing.map((id) => metricFromCatalogue(id, { role: "kpi", parent, importance: 2, stage: null }, language)),
  );
}
