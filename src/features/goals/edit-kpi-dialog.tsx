import { useId, useState } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import { formulaFaultSentence } from "#domain/formula/formula-fault-sentence.ts";
import { type TypedFormulaFault, typedFormula } from "#domain/metric/typed-formula.ts";
import { openMonths, openMonthsChange } from "#domain/target/open-months-change.ts";
import { targetRevision } from "#domain/target/target-revision.ts";
import type { Metric, Unit, Workbook } from "#domain/workbook.ts";
import { defineMetric } from "#state/commands/define-metric.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { reviseTargets } from "#state/commands/revise-targets.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedStyle, typedValue, typedValueFault, typedValueText } from "#ui/form/typed-value.ts";
import { formatFiscalYear } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { formulaInNames, nameOf } from "./definition-history.tsx";
import { FormulaField } from "./formula-field.tsx";
import { bandsFault, isBelow, type MetricFields, metricOfFields } from "./metric-form.ts";
import { type MonthlyTarget, monthlyTarget } from "./monthly-target.ts";
import { formulaTexts, recordTexts } from "./record-texts.ts";
import { texts } from "./texts.ts";

const inputAggregations = ["sum", "last", "first", "mean", "weighted"] as const;
const cadences = ["monthly", "weekly", "quarterly"] as const;
const tactics = ["email", "webinar", "whitepaper", "site", "sns", "exhibition", "ads"] as const;

/** A KPI's whole record and its target, kept as one step; `isNew` for one that is not in the workbook yet. */
export function EditKpiDialog({
  workbook,
  metric,
  isNew = false,
  fiscalYear,
  style: panelStyle,
  onClose,
}: {
  workbook: Workbook;
  metric: Metric;
  isNew?: boolean;
  fiscalYear: number;
  style: NumberStyle;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const r = useTexts(recordTexts);
  const f = useTexts(formulaTexts);
  const { language } = panelStyle;
  const store = useWorkbookStore();
  const formId = useId();
  const [refused, setRefused] = useState(false);
  const presentStyle = typedStyle(metric, panelStyle);
  const present = monthlyTarget(workbook, metric.id, fiscalYear);
  const presentUpper = monthlyTarget(workbook, metric.id, fiscalYear, "targetUpper");
  const shown = (target: MonthlyTarget) =>
    target.kind === "same" ? typedValueText(target.value, metric.unit, presentStyle) : "";
  const band = (limit: number | undefined) => (limit === undefined ? "" : typedValueText(limit, "percent", panelStyle));
  const others = workbook.metrics.filter(({ id }) => id !== metric.id);
  const {
    control,
    register,
    handleSubmit,
    formState: { errors },
  } = useForm<MetricFields>({
    mode: "onBlur",
    defaultValues: {
      ...metric,
      weight: metric.weight ?? "",
      formula: metric.formula === null ? "" : formulaInNames(workbook, metric.formula, language),
      stage: metric.stage ?? "",
      tactic: metric.tactic ?? "",
      parent: metric.parent ?? "",
      importance: String(metric.importance),
      target: shown(present),
      upper: shown(presentUpper),
      aliases: (metric.aliases ?? []).join(language === "ja" ? "、" : ", "),
      good: band(metric.statusBands?.good),
      warn: band(metric.statusBands?.warn),
      reason: "",
    },
  });
  const answers = useWatch({ control }) as MetricFields;
  const style = typedStyle({ unit: answers.unit, aggregation: answers.aggregation }, panelStyle);
  const withFormula = metric.formula !== null;
  const reading = withFormula ? typedFormula(answers.formula, workbook.metrics, metric.id) : null;

  function formulaFault(fault: TypedFormulaFault): string {
    if (fault.code === "formula") return formulaFaultSentence(fault.fault, language);
    const names = fault.path.map((id) => (id === metric.id ? answers.name : nameOf(workbook, id, language)));
    return f.cycle(names.join(" → "));
  }

  /** What a field of the target's section says anew; nothing where it was left as it stood. */
  function retyped(name: "target" | "upper", fields: MetricFields) {
    const before = name === "target" ? present : presentUpper;
    const left = fields[name].trim() === shown(before) && (fields.unit === metric.unit || before.kind === "varies");
    if (left) return {};
    const typed = typedValue(fields[name], fields.unit, style);
    return { [name === "target" ? "target" : "targetUpper"]: typed.kind === "value" ? typed.value : null };
  }

  /** A year whose months are all closed takes a reason, and the sight of its months. */
  function closedYear(name: "target" | "upper", text: string): string | true {
    const before = name === "target" ? present : presentUpper;
    const blocked = openMonths(workbook, fiscalYear).length === 0 && before.kind !== "none";
    return !blocked || text.trim() === shown(before) || t.yearClosed(formatFiscalYear(fiscalYear, language));
  }

  function save(fields: MetricFields) {
    const formula = withFormula ? typedFormula(fields.formula, workbook.metrics, metric.id) : null;
    if (formula && !formula.ok) return;
    const next = metricOfFields(fields, metric, formula?.value ?? null);
    const define = defineMetric({
      metric: next,
      before: isNew ? null : metric,
      reason: fields.reason,
      ...newIdentity(),
    });
    const wanted = {
      ...(next.targetType !== "none" && retyped("target", fields)),
      ...(next.targetType === "range" && retyped("upper", fields)),
    };
    const change = openMonthsChange(workbook, metric.id, fiscalYear, wanted);
    const stamp = { ...newIdentity(), now: currentMonth(), reason: fields.reason };
    const saved = store.dispatch(
      oneStep(define, ...(change.cells.length > 0 ? [reviseTargets([targetRevision(workbook, change, stamp)])] : [])),
    );
    if (saved.ok) onClose();
    else setRefused(true);
  }

  const choice = <Value extends string>(
    name: keyof MetricFields,
    label: string,
    options: readonly Value[],
    words: (value: Value) => string,
    validate?: (value: string) => string | true,
  ) => (
    <Field label={label} error={errors[name]?.message}>
      {(field) => (
        <SelectInput
          {...field}
          {...register(name, validate && { validate })}
          options={options.map((value) => ({ value, label: words(value) }))}
        />
      )}
    </Field>
  );
  const text = (
    name: "nameEn" | "definition" | "owner" | "source" | "aliases" | "reason",
    label: string,
    hint?: string,
  ) => (
    <Field label={label} need="optional" hint={hint}>
      {(field) => <TextInput {...field} className="wide" {...register(name)} />}
    </Field>
  );
  const nameById = (id: string) => {
    const found = workbook.metrics.find((one) => one.id === id);
    return found ? metricName(found, language) : r.none;
  };
  return (
    <Dialog
      open
      wide
      title={isNew ? r.newTitle : t.editKpi(metricName(metric, language))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {isNew ? t.add : t.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="recordform" noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        {refused && <Notice tone="bad">{t.errors.refused}</Notice>}
        <fieldset>
          <legend>{r.sections.meaning}</legend>
          <Field label={r.name} need="required" error={errors.name?.message}>
            {(field) => (
              <TextInput
                {...field}
                className="wide"
                {...register("name", {
                  validate: (name) =>
                    name.trim() === ""
                      ? t.errors.metricNameMissing
                      : !others.some((other) => other.name === name.trim()) || r.nameTaken(name.trim()),
                })}
              />
            )}
          </Field>
          {text("nameEn", r.nameEn)}
          {text("definition", r.definition, r.definitionHint)}
          {withFormula && (
            <Controller
              control={control}
              name="formula"
              rules={{
                validate: (typed) => {
                  const result = typedFormula(typed, workbook.metrics, metric.id);
                  return result.ok || formulaFault(result.error);
                },
              }}
              render={({ field }) => (
                <FormulaField
                  value={field.value}
                  metrics={others}
                  error={
                    errors.formula?.message ??
                    (reading && !reading.ok && answers.formula !== "" ? formulaFault(reading.error) : undefined)
                  }
                  reading={reading?.ok ? f.reads(formulaInNames(workbook, reading.value, language)) : null}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                />
              )}
            />
          )}
        </fieldset>
        <fieldset>
          <legend>{r.sections.numbers}</legend>
          {choice("unit", r.unit, Object.keys(r.units) as Unit[], (unit) => r.units[unit])}
          {choice("direction", r.direction, ["up", "down", "none"] as const, (way) => r.directions[way])}
          {!withFormula && choice("aggregation", r.aggregation, inputAggregations, (each) => r.aggregations[each])}
          {!withFormula &&
            answers.aggregation === "weighted" &&
            choice(
              "weight",
              r.weight,
              ["", ...others.map(({ id }) => id)],
              nameById,
              (id) => id !== "" || r.weightMissing,
            )}
          {text("source", r.source)}
          {text("owner", r.owner)}
          {choice(
            "cadence",
            r.cadence,
            [...new Set<string>([...cadences, metric.cadence])],
            (each) => (r.cadences as Readonly<Record<string, string>>)[each] ?? each,
          )}
          {text("aliases", r.aliases, r.aliasesHint)}
        </fieldset>
        <fieldset>
          <legend>{r.sections.place}</legend>
          {metric.role !== "kgi" &&
            choice(
              "parent",
              r.parent,
              ["", ...others.filter(({ role }) => role !== "input").map(({ id }) => id)],
              nameById,
              (id) =>
                id === "" ||
                !isBelow(workbook, id, metric.id) ||
                r.parentBelow(metricName(metric, language), nameById(id)),
            )}
          {choice(
            "stage",
            r.stage,
            ["", ...workbook.stages.map(({ id }) => id)],
            (id) => workbook.stages.find((stage) => stage.id === id)?.name ?? r.none,
          )}
          {choice("tactic", r.tactic, [...new Set<string>(["", ...tactics, metric.tactic ?? ""])], (each) =>
            each === "" ? r.none : ((r.tactics as Readonly<Record<string, string>>)[each] ?? each),
          )}
          {choice("importance", r.importance, [...new Set(["0", "1", "2", "3", String(metric.importance)])], (stars) =>
            r.stars(Number(stars)),
          )}
        </fieldset>
        <fieldset>
          <legend>{r.sections.target}</legend>
          {choice(
            "targetType",
            r.targetType,
            ["atLeast", "atMost", "range", "none"] as const,
            (type) => r.targetTypes[type],
          )}
          {answers.targetType !== "none" && (
            <Field
              label={t.monthlyTarget}
              need="optional"
              hint={(present.kind === "varies" ? t.variesHint : t.monthlyTargetHint)(
                formatFiscalYear(fiscalYear, language),
              )}
              error={errors.target?.message}
            >
              {(field) => (
                <AmountInput
                  {...field}
                  of={answers.unit}
                  style={style}
                  {...register("target", {
                    validate: (typed) =>
                      typedValueFault(typed, answers.unit, style, t.errors) ?? closedYear("target", typed),
                  })}
                />
              )}
            </Field>
          )}
          {answers.targetType === "range" && (
            <Field label={r.upper} need="optional" error={errors.upper?.message}>
              {(field) => (
                <AmountInput
                  {...field}
                  of={answers.unit}
                  style={style}
                  {...register("upper", {
                    validate: (typed, all) => {
                      const [lower, upper] = [all.target, typed].map((each) => typedValue(each, all.unit, style));
                      const turned = lower?.kind === "value" && upper?.kind === "value" && upper.value < lower.value;
                      return (
                        typedValueFault(typed, all.unit, style, t.errors) ??
                        (turned ? r.upperBelow : closedYear("upper", typed))
                      );
                    },
                  })}
                />
              )}
            </Field>
          )}
        </fieldset>
        <fieldset>
          <legend>{r.sections.bands}</legend>
          {(["good", "warn"] as const).map((name) => (
            <Field key={name} label={r.bands[name]} need="optional" hint={r.bandsHint} error={errors[name]?.message}>
              {(field) => (
                <AmountInput
                  {...field}
                  of="percent"
                  style={panelStyle}
                  {...register(name, {
                    validate: (_, all) => {
                      const fault = bandsFault(all);
                      return fault === null || r.bandFaults[fault];
                    },
                  })}
                />
              )}
            </Field>
          ))}
          {!isNew && metric.role !== "input" && (
            <p>
              <a href={`#/alerts?settings=${encodeURIComponent(metric.id)}`}>{r.alertSettings}</a>
            </p>
          )}
        </fieldset>
        {!isNew && (
          <fieldset>
            <legend>{r.sections.record}</legend>
            {text("reason", r.reason, r.reasonHint)}
          </fieldset>
        )}
      </form>
    </Dialog>
  );
}
