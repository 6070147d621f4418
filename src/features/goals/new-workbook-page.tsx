import { useId, useState } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import { fiscalYearEnd, fiscalYearOf } from "#domain/fiscal-year.ts";
import { catalogueMetric, metricCatalogue } from "#domain/metric/metric-catalogue.ts";
import { startingWorkbook } from "#domain/metric/starting-workbook.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { formatFiscalYearSpan } from "#ui/format/format-month.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate } from "#ui/navigation/route.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { GoalSentence } from "./goal-sentence.tsx";
import "./goals.css";
import { typedValue, typedValueFault, typedValueUnit } from "#ui/form/typed-value.ts";
import { MetricPicker } from "./metric-picker.tsx";
import { texts } from "./texts.ts";

interface Answers {
  name: string;
  fiscalYearStartMonth: string;
  fiscalYear: string;
  kgi: string;
  target: string;
  baseline: string;
  kpis: string[];
}

/** The standard funnel with its rates: what most B2B teams follow. */
const FUNNEL_KPIS = [
  "visitors",
  "leads",
  "lead_rate",
  "mql",
  "mql_rate",
  "sql",
  "mql_to_sql_rate",
  "opportunities",
  "opportunity_rate",
  "won_deals",
  "win_rate",
];
const DEFAULT_KGI = "marketing_sourced_revenue";
/** Goals come first; any flow that should grow can be one. */
const KGI_CANDIDATES = metricCatalogue.filter(
  ({ group, aggregation, direction }) => direction === "up" && (group === "goals" || aggregation === "sum"),
);

export default function NewWorkbookPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const titleId = useId();
  const [failed, setFailed] = useState(false);
  const thisMonth = currentMonth();
  const {
    control,
    register,
    handleSubmit,
    setValue,
    formState: { errors, isSubmitting, dirtyFields },
  } = useForm<Answers>({
    mode: "onBlur",
    defaultValues: {
      name: t.defaultName(fiscalYearOf(thisMonth, 4)),
      fiscalYearStartMonth: "4",
      fiscalYear: String(fiscalYearOf(thisMonth, 4)),
      kgi: DEFAULT_KGI,
      target: "",
      baseline: "",
      kpis: FUNNEL_KPIS,
    },
  });
  const answers = useWatch({ control }) as Answers;
  const startMonth = Number(answers.fiscalYearStartMonth);
  const year = Number(answers.fiscalYear);
  const thisYear = fiscalYearOf(thisMonth, startMonth);
  const kgi = catalogueMetric(answers.kgi)!;
  const style = { ...defaultNumberStyle, language };
  const unit = typedValueUnit(kgi.unit, style);
  const target = typedValue(answers.target, kgi.unit, style);

  async function start(filled: Answers) {
    const yearTarget = typedValue(filled.target, kgi.unit, style);
    const baseline = typedValue(filled.baseline, kgi.unit, style);
    if (yearTarget.kind !== "value") return;
    setFailed(false);
    try {
      await store.create(
        startingWorkbook({
          ...newIdentity(),
          name: filled.name.trim(),
          language,
          fiscalYearStartMonth: startMonth,
          fiscalYear: year,
          kgi: {
            metric: filled.kgi,
            target: yearTarget.value,
            baseline: baseline.kind === "value" ? baseline.value : null,
          },
          kpis: filled.kpis.filter((id) => id !== filled.kgi),
        }),
      );
      navigate({ path: "/goals", query: {} });
    } catch {
      setFailed(true);
    }
  }

  return (
    <form
      className="newbook"
      noValidate
      aria-labelledby={titleId}
      onSubmit={(event) => void handleSubmit(start)(event)}
    >
      <div className="pagehead">
        <h1 id={titleId}>{t.newTitle}</h1>
      </div>
      <p className="sub">{t.newLead}</p>
      <Panel title={t.sections.period}>
        <div className="body fields">
          <Field label={t.name} need="required" error={errors.name?.message}>
            {(field) => (
              <TextInput
                {...field}
                className="wide"
                {...register("name", { validate: (name) => name.trim() !== "" || t.errors.nameMissing })}
              />
            )}
          </Field>
          <Field label={t.yearStart}>
            {(field) => (
              <SelectInput
                {...field}
                {...register("fiscalYearStartMonth")}
                options={Array.from({ length: 12 }, (_, index) => ({
                  value: String(index + 1),
                  label: t.monthOption(index + 1),
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
                    if (!dirtyFields.name) setValue("name", t.defaultName(Number(value)));
                  },
                })}
                options={[thisYear - 2, thisYear - 1, thisYear, thisYear + 1].map((option) => ({
                  value: String(option),
                  label: formatFiscalYearSpan(option, startMonth, language),
                }))}
              />
            )}
          </Field>
        </div>
      </Panel>
      <Panel
        title={t.sections.kgi}
        sub={
          kgi.unit === "currency"
            ? t.yearTargetHint
            : kgi.unit === "percent"
              ? t.yearTargetHintRate
              : t.yearTargetHintCount
        }
      >
        <div className="body fields">
          <Field label={t.kgiMetric} need="required">
            {(field) => (
              <SelectInput
                {...field}
                {...register("kgi")}
                options={KGI_CANDIDATES.map(({ id, name, nameEn }) => ({
                  value: id,
                  label: language === "ja" ? name : nameEn,
                }))}
              />
            )}
          </Field>
          <Field label={t.yearTarget} need="required" error={errors.target?.message}>
            {(field) => (
              <TextInput
                {...field}
                amount
                unit={unit}
                {...register("target", {
                  validate: (text) => typedValueFault(text, kgi.unit, style, t.errors, { required: true }) ?? true,
                })}
              />
            )}
          </Field>
          <Field label={t.baseline} need="optional" error={errors.baseline?.message}>
            {(field) => (
              <TextInput
                {...field}
                amount
                unit={unit}
                {...register("baseline", {
                  validate: (text) => typedValueFault(text, kgi.unit, style, t.errors, { required: false }) ?? true,
                })}
              />
            )}
          </Field>
          {target.kind === "value" && (
            <GoalSentence
              metric={kgi}
              target={target.value}
              baseline={baselineOf(typedValue(answers.baseline, kgi.unit, style))}
              due={fiscalYearEnd(year, startMonth)}
              style={style}
            />
          )}
        </div>
      </Panel>
      <Panel
        title={t.sections.kpis}
        sub={t.kpisHint}
        aside={<span className="sub num">{t.chosen(answers.kpis.length)}</span>}
      >
        <div className="body">
          <Controller
            control={control}
            name="kpis"
            render={({ field }) => (
              <MetricPicker chosen={field.value} without={[answers.kgi]} onChange={field.onChange} />
            )}
          />
        </div>
      </Panel>
      {failed && <Notice tone="bad">{t.errors.failed}</Notice>}
      <div className="formend">
        <ButtonLink href="#/start">{t.back}</ButtonLink>
        <Button type="submit" look="primary" aria-busy={isSubmitting}>
          {isSubmitting ? t.creating : t.create}
        </Button>
      </div>
    </form>
  );
}

function baselineOf(reading: ReturnType<typeof typedValue>): number | null {
  return reading.kind === "value" ? reading.value : null;
}
