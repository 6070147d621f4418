import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { setTargets } from "#state/commands/set-targets.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedStyle, typedValue, typedValueFault, typedValueText, typedValueUnit } from "#ui/form/typed-value.ts";
import { formatFiscalYear } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { monthlyTarget, monthlyTargetCells } from "./monthly-target.ts";
import { texts } from "./texts.ts";

interface KpiFields {
  name: string;
  target: string;
  definition: string;
  source: string;
  owner: string;
}

/** A KPI's definition and its target, kept as one step. */
export function EditKpiDialog({
  workbook,
  metric,
  fiscalYear,
  style: panelStyle,
  onClose,
}: {
  workbook: Workbook;
  metric: Metric;
  fiscalYear: number;
  style: NumberStyle;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const style = typedStyle(metric, panelStyle);
  const store = useWorkbookStore();
  const formId = useId();
  const [refused, setRefused] = useState(false);
  const present = monthlyTarget(workbook, metric.id, fiscalYear);
  const nameField = style.language === "ja" || metric.nameEn === "" ? "name" : "nameEn";
  const shownTarget = present.kind === "same" ? typedValueText(present.value, metric.unit, style) : "";
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm<KpiFields>({
    mode: "onBlur",
    defaultValues: {
      name: metric[nameField],
      target: shownTarget,
      definition: metric.definition,
      source: metric.source,
      owner: metric.owner,
    },
  });

  function save({ name, target, ...fields }: KpiFields) {
    const reading = typedValue(target, metric.unit, style);
    const edit = editMetric(metric, { ...fields, [nameField]: name.trim() });
    const retarget = setTargets(
      monthlyTargetCells(workbook, metric.id, fiscalYear, reading.kind === "value" ? reading.value : null),
    );
    const saved = store.dispatch(target.trim() === shownTarget ? edit : oneStep(edit, retarget));
    if (saved.ok) onClose();
    else setRefused(true);
  }

  return (
    <Dialog
      open
      title={t.editKpi(metric[nameField])}
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
        <Field label={t.displayName} need="required" error={errors.name?.message}>
          {(field) => (
            <TextInput
              {...field}
              className="wide"
              {...register("name", { validate: (name) => name.trim() !== "" || t.errors.metricNameMissing })}
            />
          )}
        </Field>
        <Field
          label={t.monthlyTarget}
          need="optional"
          hint={
            present.kind === "varies"
              ? t.variesHint(formatFiscalYear(fiscalYear, style.language))
              : t.monthlyTargetHint(formatFiscalYear(fiscalYear, style.language))
          }
          error={errors.target?.message}
        >
          {(field) => (
            <TextInput
              {...field}
              amount
              unit={typedValueUnit(metric.unit, style)}
              {...register("target", {
                validate: (text) => typedValueFault(text, metric.unit, style, t.errors) ?? true,
              })}
            />
          )}
        </Field>
        <Field label={t.definition} need="optional" hint={t.definitionHint}>
          {(field) => <TextInput {...field} className="wide" {...register("definition")} />}
        </Field>
        <Field label={t.source} need="optional">
          {(field) => <TextInput {...field} className="wide" {...register("source")} />}
        </Field>
        <Field label={t.owner} need="optional">
          {(field) => <TextInput {...field} {...register("owner")} />}
        </Field>
      </form>
    </Dialog>
  );
}
