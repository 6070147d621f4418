import { type ClipboardEvent, useState } from "react";
import type { FieldPath } from "react-hook-form";
import { templateDeal } from "#domain/metric/template-assumptions.ts";
import type { Unit } from "#domain/workbook.ts";
import { Segmented } from "#ui/control/segmented.tsx";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { Field } from "#ui/form/field.tsx";
import { settledText } from "#ui/form/typed-value.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { ProvisionalMark } from "#ui/number/provisional-mark.tsx";
import { Ladder } from "./ladder.tsx";
import { pastedCounts } from "./pasted-counts.ts";
import type { Wizard } from "./wizard.ts";
import type { WizardAnswers } from "./wizard-answers.ts";
import { wizardTexts } from "./wizard-texts.ts";

/** 4/5: how many go on from stage to stage, typed or from last year's counts, with the ladder beside it. */
export function StepRates(wizard: Wizard) {
  const t = useTexts(wizardTexts);
  const { form, answers, reading, style } = wizard;
  const { language } = style;
  return (
    <div className="ratesandladder">
      <div className="rates">
        {reading.goal.kind === "amount" && (
          <KnownField
            {...wizard}
            name="averageDeal"
            label={reading.goal.share === "rest" ? t.averageOpportunity : t.averageDeal}
            of="currency"
            ruleOfThumb={formatHeadlineAmount(templateDeal(answers.template), style)}
          />
        )}
        <Segmented
          label={t.ratesFrom}
          value={answers.ratesFrom}
          options={[
            { value: "typed", label: t.typeRates },
            { value: "counts", label: t.fromCounts },
          ]}
          onChange={(next) => form.setValue("ratesFrom", next)}
        />
        {answers.ratesFrom === "typed" ? (
          reading.steps
            .toReversed()
            .map(({ key, metric, template }) => (
              <KnownField
                key={key}
                {...wizard}
                name={`rates.${key}`}
                label={metricName(metric, language)}
                of="percent"
                ruleOfThumb={formatRate(template, style)}
              />
            ))
        ) : (
          <LastYear {...wizard} />
        )}
      </div>
      <Ladder reading={reading} style={style} />
    </div>
  );
}

/** A number, or 「わからない」, for which the trade's rule of thumb stands in. */
function KnownField({
  form,
  errorOf,
  name,
  label,
  of,
  style,
  ruleOfThumb,
}: Wizard & { name: "averageDeal" | `rates.${string}`; label: string; of: Unit; ruleOfThumb: string }) {
  const t = useTexts(wizardTexts);
  const text = `${name}.text` as FieldPath<WizardAnswers>;
  const unknown = form.watch(`${name}.unknown` as FieldPath<WizardAnswers>) === true;
  return (
    <div className="known">
      <Field label={label} error={unknown ? undefined : errorOf(text)}>
        {(field) =>
          unknown ? (
            <output {...field} className="num">
              {t.ruleOfThumb(ruleOfThumb)} <ProvisionalMark />
            </output>
          ) : (
            <AmountInput {...field} of={of} style={style} {...form.register(text)} />
          )
        }
      </Field>
      <label className="unknown">
        <input
          type="checkbox"
          aria-label={t.unknownOf(label)}
          {...form.register(`${name}.unknown` as FieldPath<WizardAnswers>)}
        />
        {t.unknown}
      </label>
    </div>
  );
}

/** Last year's counts, top to bottom; a row or column pasted into one field fills those below. */
function LastYear({ form, reading, style, errorOf }: Wizard) {
  const t = useTexts(wizardTexts);
  const [pasted, setPasted] = useState<string | null>(null);
  const { funnel, steps, rates } = reading;

  const settledCount = (cell: string) => settledText(cell, "count", style)?.text ?? cell;

  function paste(event: ClipboardEvent, from: number) {
    const cells = pastedCounts(event.clipboardData.getData("text/plain"), funnel.length - from);
    if (!cells) return;
    event.preventDefault();
    const stages = funnel.slice(from, from + cells.length);
    for (const [index, { id }] of stages.entries())
      form.setValue(`counts.${id}`, settledCount(cells[index] ?? ""), { shouldTouch: true, shouldDirty: true });
    setPasted(t.pasted(stages.length, cells.length - stages.length));
  }

  return (
    <>
      <p className="sub">{t.countsHint}</p>
      <p className="sub" role="status">
        {pasted}
      </p>
      {funnel.map(({ id, name }, index) => {
        const rate = rates[index - 1];
        const step = steps[index - 1];
        return (
          <div key={id} className="known">
            <Field label={t.countOf(name[style.language])} error={errorOf(`counts.${id}`)}>
              {(field) => (
                <AmountInput
                  {...field}
                  of="count"
                  style={style}
                  {...form.register(`counts.${id}`)}
                  onPaste={(event) => paste(event, index)}
                />
              )}
            </Field>
            {step && rate && (
              <span className="sub num">
                {t.rateIs(metricName(step.metric, style.language), formatRate(rate.value, style, 2))}
              </span>
            )}
          </div>
        );
      })}
    </>
  );
}
