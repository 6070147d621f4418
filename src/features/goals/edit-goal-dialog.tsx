import { useId, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { evenSpread } from "#domain/even-spread.ts";
import { fiscalYearEnd, fiscalYearOf, fiscalYearStart } from "#domain/fiscal-year.ts";
import type { Goal, Workbook } from "#domain/workbook.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { setGoal } from "#state/commands/set-goal.ts";
import { setTargets } from "#state/commands/set-targets.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedValue, typedValueFault, typedValueText, typedValueUnit } from "#ui/form/typed-value.ts";
import { formatFiscalYearSpan } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { GoalSentence } from "#ui/goal/goal-sentence.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { yearTargetCells } from "./monthly-target.ts";
import { texts } from "./texts.ts";

interface GoalFields {
  metric: string;
  year: string;
  target: string;
  baseline: string;
}

/** The KGI: which metric, by the end of which fiscal year, from what to what. Its months follow, evenly. */
export function EditGoalDialog({
  workbook,
  goal,
  fiscalYear,
  style,
  onClose,
}: {
  workbook: Workbook;
  goal: Goal | undefined;
  fiscalYear: number;
  style: NumberStyle;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const store = useWorkbookStore();
  const formId = useId();
  const [refused, setRefused] = useState(false);
  const startMonth = workbook.settings.fiscalYearStartMonth;
  const candidates = workbook.metrics.filter(({ id, direction }) => direction !== "none" || id === goal?.metric);
  const initial = candidates.find(({ id }) => id === goal?.metric) ?? candidates[0];
  const written = (value: number | null | undefined) =>
    value === null || value === undefined || !initial ? "" : typedValueText(value, initial.unit, style);
  const {
    control,
    register,
    handleSubmit,
    formState: { errors },
  } = useForm<GoalFields>({
    mode: "onBlur",
    defaultValues: {
      metric: initial?.id ?? "",
      year: String(fiscalYear),
      target: written(goal?.target),
      baseline: written(goal?.baseline),
    },
  });
  const answers = useWatch({ control }) as GoalFields;
  const metric = candidates.find(({ id }) => id === answers.metric) ?? initial;
  if (!metric) return null;
  const unit = typedValueUnit(metric.unit, style);
  const target = typedValue(answers.target, metric.unit, style);
  const baseline = typedValue(answers.baseline, metric.unit, style);
  const year = Number(answers.year);

  function save(fields: GoalFields) {
    if (!metric || target.kind !== "value") return;
    const next: Goal = {
      id: goal?.id ?? "kgi",
      statement: goal?.statement ?? "",
      smart: goal?.smart ?? {},
      metric: fields.metric,
      baseline: baseline.kind === "value" ? baseline.value : null,
      target: target.value,
      start: fiscalYearStart(year, startMonth),
      due: fiscalYearEnd(year, startMonth),
    };
    const unchangedTargets =
      goal !== undefined &&
      goal.metric === next.metric &&
      goal.target === next.target &&
      fiscalYearOf(goal.due, startMonth) === year;
    const months =
      metric.aggregation === "sum" ? evenSpread(target.value, 12) : Array.from({ length: 12 }, () => target.value);
    const roles = workbook.metrics
      .filter(({ id, role }) => (role === "kgi") !== (id === next.metric))
      .map((changed) =>
        editMetric(changed, changed.id === next.metric ? { role: "kgi", parent: null } : { role: "kpi" }),
      );
    const saved = store.dispatch(
      oneStep(
        setGoal(next, metric.name),
        ...roles,
        ...(unchangedTargets ? [] : [setTargets(yearTargetCells(workbook, next.metric, year, months))]),
      ),
    );
    if (saved.ok) onClose();
    else setRefused(true);
  }

  return (
    <Dialog
      open
      title={t.editGoal}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="kpiform" noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        {refused && <Notice tone="bad">{t.errors.refused}</Notice>}
        <Field label={t.kgiMetric} need="required">
          {(field) => (
            <SelectInput
              {...field}
              {...register("metric")}
              options={candidates.map(({ id, name, nameEn }) => ({
                value: id,
                label: style.language === "ja" ? name : nameEn || name,
              }))}
            />
          )}
        </Field>
        <Field label={t.year} need="required">
          {(field) => (
            <SelectInput
              {...field}
              {...register("year")}
              options={[fiscalYear - 1, fiscalYear, fiscalYear + 1, fiscalYear + 2].map((option) => ({
                value: String(option),
                label: formatFiscalYearSpan(option, startMonth, style.language),
              }))}
            />
          )}
        </Field>
        <Field label={t.yearTarget} need="required" hint={t.spreadHint} error={errors.target?.message}>
          {(field) => (
            <TextInput
              {...field}
              amount
              unit={unit}
              {...register("target", {
                validate: (text) => typedValueFault(text, metric.unit, style, t.errors, { required: true }) ?? true,
              })}
            />
          )}
        </Field>
        <Field label={t.baseline} need="optional" hint={t.baselineHint} error={errors.baseline?.message}>
          {(field) => (
            <TextInput
              {...field}
              amount
              unit={unit}
              {...register("baseline", {
                validate: (text) => typedValueFault(text, metric.unit, style, t.errors) ?? true,
              })}
            />
          )}
        </Field>
        {target.kind === "value" && (
          <GoalSentence
            metric={metric}
            target={target.value}
            baseline={baseline.kind === "value" ? baseline.value : null}
            due={fiscalYearEnd(year, startMonth)}
            style={style}
          />
        )}
      </form>
    </Dialog>
  );
}
