import { fiscalYearEnd } from "#domain/fiscal-year.ts";
import { funnelGoals } from "#domain/metric/goal-funnel.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { Segmented } from "#ui/control/segmented.tsx";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { Field } from "#ui/form/field.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import { GoalSentence } from "#ui/goal/goal-sentence.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { isAmount } from "./answers-in-language.ts";
import type { Wizard } from "./wizard.ts";
import type { WizardAnswers } from "./wizard-answers.ts";
import { wizardTexts } from "./wizard-texts.ts";

/** 2/5: the one number to reach in the end, and its value. */
export function StepGoal({ form, answers, reading, style, errorOf }: Wizard) {
  const t = useTexts(wizardTexts);
  const { register, setValue } = form;
  const { goal } = reading;
  const unit = goal.kind === "amount" ? "currency" : "count";
  const byShare = goal.share !== "none" && answers.valueFrom === "share";
  const due = fiscalYearEnd(reading.fiscalYear, reading.fiscalYearStartMonth);
  return (
    <>
      <fieldset className="kgichoices">
        <legend>{t.kgi}</legend>
        <p className="sub">{t.maturity}</p>
        {funnelGoals.map(({ metric }) => (
          <label key={metric} className="kgichoice">
            <input
              type="radio"
              value={metric}
              {...register("kgi", {
                // 30,000 of 万円 is not 30,000 of deals.
                onChange: ({ target }: { target: { value: WizardAnswers["kgi"] } }) => {
                  if (isAmount(target.value) === isAmount(answers.kgi)) return;
                  setValue("target", "");
                  setValue("baseline", "");
                },
              })}
            />
            <span>
              <b>{t.kgiNames[metric]}</b>
              <span className="sub">{t.kgiHints[metric]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {goal.share !== "none" && (
        <Segmented
          label={t.valueFrom}
          value={answers.valueFrom}
          options={[
            { value: "share", label: t.byShare },
            { value: "direct", label: t.direct },
          ]}
          onChange={(next) => setValue("valueFrom", next)}
        />
      )}
      <div className="wizardfields">
        {byShare ? (
          <>
            <Field label={t.companyTarget} need="required" hint={t.amountHint} error={errorOf("companyTarget")}>
              {(field) => <AmountInput {...field} of="currency" style={style} {...register("companyTarget")} />}
            </Field>
            {goal.share === "rest" && (
              <Field label={t.expected} need="required" hint={t.expectedHint} error={errorOf("expected")}>
                {(field) => <AmountInput {...field} of="currency" style={style} {...register("expected")} />}
              </Field>
            )}
            <Field label={t.share} need="required" error={errorOf("share")}>
              {(field) => <AmountInput {...field} of="percent" style={style} {...register("share")} />}
            </Field>
          </>
        ) : (
          <Field
            label={t.target}
            need="required"
            hint={unit === "currency" ? t.amountHint : t.countHint}
            error={errorOf("target")}
          >
            {(field) => <AmountInput {...field} of={unit} style={style} {...register("target")} />}
          </Field>
        )}
        <Field label={t.baseline} need="optional" hint={t.baselineHint} error={errorOf("baseline")}>
          {(field) => <AmountInput {...field} of={unit} style={style} {...register("baseline")} />}
        </Field>
      </div>
      <div aria-live="polite">
        {reading.target !== null && (
          <GoalSentence
            metric={catalogueMetric(goal.metric)!}
            target={reading.target}
            baseline={reading.baseline}
            due={due}
            style={style}
          />
        )}
      </div>
      <p className="sub">{t.due(formatMonth(due, style.language))}</p>
    </>
  );
}
