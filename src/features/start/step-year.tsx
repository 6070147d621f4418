import { fiscalYearOf } from "#domain/fiscal-year.ts";
import { workbookTemplates } from "#domain/metric/workbook-templates.ts";
import { currentMonth } from "#state/new-identity.ts";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { formatFiscalYearSpan } from "#ui/format/format-month.ts";
import { useTexts } from "#ui/language/language.tsx";
import type { Wizard } from "./wizard.ts";
import { wizardTexts } from "./wizard-texts.ts";

/** The trades first, then the two tactics. */
const templates = ["standard", "saas", "manufacturing", "it", "email", "nurturing"].flatMap((id) =>
  workbookTemplates.filter((template) => template.id === id),
);

/** 1/5: when the year begins, which year, which trade. */
export function StepYear({ form, reading, style, errorOf }: Wizard) {
  const t = useTexts(wizardTexts);
  const { language } = style;
  const { register, setValue, formState } = form;
  const thisYear = fiscalYearOf(currentMonth(), reading.fiscalYearStartMonth);
  return (
    <div className="wizardfields">
      <Field label={t.yearStart}>
        {(field) => (
          <SelectInput
            {...field}
            {...register("fiscalYearStartMonth")}
            options={Array.from({ length: 12 }, (_, index) => ({
              value: String(index + 1),
              label: t.month(index + 1),
            }))}
          />
        )}
      </Field>
      <Field label={t.year}>
        {(field) => (
          <SelectInput
            {...field}
            {...register("fiscalYear", {
              onChange: ({ target: { value } }: { target: { value: string } }) => {
                if (!formState.dirtyFields.name) setValue("name", t.defaultName(Number(value)));
              },
            })}
            options={[thisYear - 2, thisYear - 1, thisYear, thisYear + 1].map((option) => ({
              value: String(option),
              label: formatFiscalYearSpan(option, reading.fiscalYearStartMonth, language),
            }))}
          />
        )}
      </Field>
      <Field label={t.template} hint={t.templateHint}>
        {(field) => (
          <SelectInput
            {...field}
            {...register("template")}
            options={templates.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
        )}
      </Field>
      <Field label={t.name} need="required" error={errorOf("name")}>
        {(field) => <TextInput {...field} className="wide" {...register("name")} />}
      </Field>
    </div>
  );
}
