import { useId, useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { readNumber } from "#domain/reading/read-number.ts";
import type { Stage, Workbook } from "#domain/workbook.ts";
import { editStages } from "#state/commands/edit-stages.ts";
import { newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { funnelTexts } from "./funnel-texts.ts";
import { texts } from "./texts.ts";

interface FunnelFields {
  stages: { stageId: string; name: string; metric: string; leadTime: string }[];
}

/** Rename, add, drop and reorder the stages, and say how long each takes: one step. */
export function EditFunnelDialog({ workbook, onClose }: { workbook: Workbook; onClose: () => void }) {
  const t = useTexts(texts);
  const f = useTexts(funnelTexts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const formId = useId();
  const [refused, setRefused] = useState(false);
  const counted = workbook.metrics.filter(({ unit }) => unit === "count");
  const {
    control,
    register,
    handleSubmit,
    getValues,
    formState: { errors },
  } = useForm<FunnelFields>({
    mode: "onBlur",
    defaultValues: {
      stages: workbook.stages.map(({ id, name, metric, leadTimeMonths }) => ({
        stageId: id,
        name,
        metric,
        leadTime: String(leadTimeMonths),
      })),
    },
  });
  const { fields, append, remove, move } = useFieldArray({ control, name: "stages" });

  function save({ stages }: FunnelFields) {
    const present = new Map(workbook.stages.map((stage) => [stage.id, stage]));
    const next = stages.map(
      ({ stageId, name, metric, leadTime }): Stage => ({
        ...present.get(stageId),
        id: stageId,
        name: name.trim(),
        metric,
        leadTimeMonths: months(leadTime) ?? 0,
      }),
    );
    const saved = store.dispatch(editStages(next));
    if (saved.ok) onClose();
    else setRefused(true);
  }

  function addStage() {
    const used = new Set(getValues("stages").map(({ metric }) => metric));
    const free = counted.find(({ id }) => !used.has(id)) ?? counted[0];
    append({ stageId: newIdentity().id, name: "", metric: free?.id ?? "", leadTime: "0" });
  }

  return (
    <Dialog
      open
      wide
      title={f.editTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={addStage}>{f.add}</Button>
          <span className="grow" />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="kpiform" noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        {refused && <Notice tone="bad">{t.errors.refused}</Notice>}
        <ol className="funnelrows">
          {fields.map((row, index) => {
            const fault = errors.stages?.[index];
            return (
              <li key={row.id}>
                <Field label={f.nameOf(index + 1)} error={fault?.name?.message}>
                  {(field) => (
                    <TextInput
                      {...field}
                      {...register(`stages.${index}.name`, {
                        validate: (name) => name.trim() !== "" || f.nameMissing,
                      })}
                    />
                  )}
                </Field>
                <Field label={f.metric} error={fault?.metric?.message}>
                  {(field) => (
                    <SelectInput
                      {...field}
                      {...register(`stages.${index}.metric`, {
                        validate: (metric, all) =>
                          all.stages.filter((stage) => stage.metric === metric).length < 2 || f.metricTwice,
                      })}
                      options={counted.map((metric) => ({ value: metric.id, label: metricName(metric, language) }))}
                    />
                  )}
                </Field>
                <Field label={f.leadTime} error={fault?.leadTime?.message}>
                  {(field) => (
                    <TextInput
                      {...field}
                      amount
                      unit={f.monthUnit}
                      {...register(`stages.${index}.leadTime`, {
                        validate: (text) => months(text) !== null || f.leadTimeFault,
                      })}
                    />
                  )}
                </Field>
                <span className="row">
                  <Button size="small" aria-label={f.up(index + 1)} onClick={() => index > 0 && move(index, index - 1)}>
                    {f.upShort}
                  </Button>
                  <Button
                    size="small"
                    aria-label={f.down(index + 1)}
                    onClick={() => index < fields.length - 1 && move(index, index + 1)}
                  >
                    {f.downShort}
                  </Button>
                  <Button size="small" look="text" aria-label={f.drop(index + 1)} onClick={() => remove(index)}>
                    {f.dropShort}
                  </Button>
                </span>
              </li>
            );
          })}
        </ol>
        <p className="sub">{f.hint}</p>
      </form>
    </Dialog>
  );
}

/** 0 to 60 months, or null. */
function months(text: string): number | null {
  const reading = readNumber(text, { unit: "months" });
  return reading.kind === "value" && reading.value >= 0 && reading.value <= 60 ? reading.value : null;
}
