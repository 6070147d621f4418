import { useId } from "react";
import { useForm } from "react-hook-form";
import type { Stage } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { fieldFault } from "./field-faults.ts";
import { fieldValue } from "./plan-fields.ts";
import { texts } from "./texts.ts";

const LONGEST = 24;

/** Months from each stage to the next; they belong to the funnel, so every scenario has the same. */
export function LeadTimeDialog({
  stages,
  style,
  onSave,
  onClose,
}: {
  stages: readonly Stage[];
  style: NumberStyle;
  onSave: (stages: readonly Stage[]) => void;
  onClose: () => void;
}) {
  const words = useTexts(texts);
  const formId = useId();
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({
    mode: "onBlur",
    defaultValues: { months: stages.map(({ leadTimeMonths }) => ({ text: String(leadTimeMonths) })) },
  });
  const fault = (text: string) => {
    const months = fieldValue(text, "count", style);
    const said = fieldFault(text, { unit: "count", blank: words.lead.range, whole: true }, style, words.errors);
    return said ?? (months !== null && months > LONGEST ? words.lead.range : true);
  };
  return (
    <Dialog
      open
      title={words.lead.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="leadtimes"
        noValidate
        onSubmit={(event) =>
          void handleSubmit(({ months }) =>
            onSave(
              stages.map((stage, index) => ({
                ...stage,
                leadTimeMonths: fieldValue(months[index]?.text ?? "", "count", style) ?? stage.leadTimeMonths,
              })),
            ),
          )(event)
        }
      >
        <p className="sub">{words.lead.hint}</p>
        {stages.slice(0, -1).map((stage, index) => (
          <Field
            key={stage.id}
            label={words.lead.from(stageName(stage, style.language), stageName(stages[index + 1]!, style.language))}
            error={errors.months?.[index]?.text?.message}
          >
            {(field) => (
              <TextInput
                {...field}
                amount
                unit={words.lead.unit}
                {...register(`months.${index}.text`, { validate: fault })}
              />
            )}
          </Field>
        ))}
      </form>
    </Dialog>
  );
}
