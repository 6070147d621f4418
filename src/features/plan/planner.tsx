import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { planOutcome } from "#domain/plan/plan-outcome.ts";
import type { Plan, Stage, Workbook } from "#domain/workbook.ts";
import { adoptPlan } from "#state/commands/adopt-plan.ts";
import { editStages } from "#state/commands/edit-stages.ts";
import { savePlan } from "#state/commands/save-plan.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { amountUnit } from "#ui/format/amount-scale.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { DeadlinePanel } from "./deadline-panel.tsx";
import { EquationStrip } from "./equation-strip.tsx";
import { GainsPanel } from "./gains-panel.tsx";
import { LeadTimeDialog } from "./lead-time-dialog.tsx";
import { MonthsPanel } from "./months-panel.tsx";
import { type PlanFields, planFields, planOfFields } from "./plan-fields.ts";
import type { PlanSetting } from "./plan-setting.ts";
import { planCells, planHistory, planTargets } from "./plan-targets.ts";
import { RampPanel } from "./ramp-panel.tsx";
import { ReachPanel } from "./reach-panel.tsx";
import { planInputs } from "./scenario.ts";
import { StageLadder } from "./stage-ladder.tsx";
import { periodName, scenarioName } from "./stage-words.ts";
import { texts } from "./texts.ts";

/** One scenario at work: every key press recomputes it, leaving a field keeps it. */
export function Planner({
  workbook,
  setting,
  plan,
  style,
  readOnly,
  scenarioChoice,
  notices,
}: {
  workbook: Workbook;
  setting: PlanSetting;
  plan: Plan;
  style: NumberStyle;
  readOnly: boolean;
  scenarioChoice: ReactNode;
  notices: ReactNode;
}) {
  const words = useTexts(texts);
  const { language } = style;
  const store = useWorkbookStore();
  const [refused, setRefused] = useState<string | null>(null);
  const [changingLeadTimes, setChangingLeadTimes] = useState(false);
  const kept = useMemo(() => planFields(plan, setting, style), [plan, setting, style]);
  const form = useForm<PlanFields>({ mode: "onTouched", defaultValues: kept });
  const fields = useWatch({ control: form.control }) as PlanFields;
  const keptText = JSON.stringify(kept);
  const seen = useRef(keptText);

  // What changed elsewhere (undo, another scenario's import of rates, the language) comes into the fields; what was just kept from here is there already.
  useEffect(() => {
    if (seen.current === keptText) return;
    seen.current = keptText;
    form.reset(JSON.parse(keptText) as PlanFields);
  }, [keptText, form]);

  const draft = planOfFields(fields, plan, setting, style);
  const inputs = planInputs(draft, setting);
  const outcome = planOutcome(inputs);
  const targets = planTargets(outcome, setting);
  const name = scenarioName(plan, words);

  function keep() {
    const next = planOfFields(form.getValues(), plan, setting, style);
    const nextText = JSON.stringify(planFields(next, setting, style));
    if (readOnly || nextText === keptText) return;
    seen.current = nextText;
    const saved = store.dispatch(savePlan(next, name));
    setRefused(saved.ok ? null : words.errors.refused);
  }

  function adopt() {
    if (!targets) return;
    const kgi = outcome.kgi.value;
    const { goal } = setting;
    const adopted = store.dispatch(
      adoptPlan({
        plan: draft,
        at: newIdentity().at,
        cells: planCells(workbook, setting, targets),
        history: planHistory(workbook, setting, targets, () => ({
          ...newIdentity(),
          now: currentMonth(),
          reason: words.adoptReason(name),
        })),
        ...(goal && kgi !== null && kgi !== goal.target && { goal: { id: goal.id, target: Math.round(kgi) } }),
        subject: name,
      }),
    );
    setRefused(adopted.ok ? null : words.adoptFailed);
    if (!adopted.ok) return;
    announceDone((spoken) => texts[spoken].adopted(scenarioName(plan, texts[spoken]), periodName(setting, spoken)));
  }

  function changeLeadTimes(stages: readonly Stage[]) {
    const byId = new Map(stages.map((stage) => [stage.id, stage]));
    const saved = store.dispatch(editStages(workbook.stages.map((stage) => byId.get(stage.id) ?? stage)));
    setChangingLeadTimes(false);
    setRefused(saved.ok ? null : words.errors.refused);
  }

  const year = periodName(setting, language);
  const unit = amountUnit(style.scale, language, style.currency);
  const tax = words.tax[workbook.settings.taxNote ?? "excluded"];
  return (
    <FormProvider {...form}>
      {/* Blur bubbles up from the fields; the form is only where it is heard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form className="planner" noValidate onBlur={keep} onSubmit={(event) => event.preventDefault()}>
        <div className="pagehead">
          <h1>{words.title}</h1>
          {scenarioChoice}
          <span className="grow" />
          <span className="sub">{words.amounts(year, unit, tax)}</span>
          {!readOnly && (
            <Button
              look="primary"
              aria-disabled={targets === null || undefined}
              title={targets === null ? words.notYet : undefined}
              onClick={adopt}
            >
              {words.adopt}
            </Button>
          )}
        </div>
        {refused && <Notice tone="bad">{refused}</Notice>}
        {notices}
        <div className="plan">
          <div className="work">
            <section className="panel">
              <EquationStrip setting={setting} inputs={inputs} outcome={outcome} style={style} />
              <StageLadder
                setting={setting}
                inputs={inputs}
                outcome={outcome}
                style={style}
                onKeep={keep}
                onLeadTimes={readOnly ? undefined : () => setChangingLeadTimes(true)}
              />
            </section>
            <RampPanel setting={setting} inputs={inputs} outcome={outcome} style={style} onKeep={keep} />
            <MonthsPanel setting={setting} outcome={outcome} style={style} />
          </div>
          <div className="aside">
            <ReachPanel workbook={workbook} setting={setting} inputs={inputs} outcome={outcome} style={style} />
            <GainsPanel setting={setting} inputs={inputs} outcome={outcome} style={style} />
            <DeadlinePanel setting={setting} outcome={outcome} style={style} />
          </div>
        </div>
      </form>
      {changingLeadTimes && (
        <LeadTimeDialog
          stages={setting.stages.map(({ stage }) => stage)}
          style={style}
          onSave={changeLeadTimes}
          onClose={() => setChangingLeadTimes(false)}
        />
      )}
    </FormProvider>
  );
}
