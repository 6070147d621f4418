import { useId, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { fiscalYearEnd, fiscalYearStart } from "#domain/fiscal-year.ts";
import { maturityPresets } from "#domain/metric/maturity-presets.ts";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { metricsToAdd } from "#domain/metric/metrics-to-add.ts";
import { openMonthsChange } from "#domain/target/open-months-change.ts";
import { targetMonths, totalSeries } from "#domain/target/target-month.ts";
import { isRevision, targetRevision } from "#domain/target/target-revision.ts";
import { isOfYear } from "#domain/target/year-target.ts";
import type { Goal, Workbook } from "#domain/workbook.ts";
import { addMetrics } from "#state/commands/add-metrics.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { reviseTargets } from "#state/commands/revise-targets.ts";
import { setGoal } from "#state/commands/set-goal.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedValue, typedValueFault, typedValueText } from "#ui/form/typed-value.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatFiscalYearSpan } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { GoalSentence } from "#ui/goal/goal-sentence.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { goalMonths } from "./goal-months.ts";
import { goalTexts } from "./goal-texts.ts";
import { sharedGoal, shareFault, type ValueFrom } from "./goal-value.ts";
import { placesUnderKgi } from "./places-under-kgi.ts";
import { texts } from "./texts.ts";

interface GoalFields {
  metric: string;
  year: string;
  from: ValueFrom;
  companyTarget: string;
  expected: string;
  share: string;
  target: string;
  baseline: string;
  reason: string;
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
  const g = useTexts(goalTexts);
  const store = useWorkbookStore();
  const formId = useId();
  const [refused, setRefused] = useState(false);
  const startMonth = workbook.settings.fiscalYearStartMonth;
  const present = workbook.metrics.filter(({ id, direction }) => direction !== "none" || id === goal?.metric);
  // The presets' own metrics can be chosen before the workbook has them.
  const presets = maturityPresets.map(({ kgi }) => kgi).filter((id) => !workbook.metrics.some((one) => one.id === id));
  const offered = presets.map((id) =>
    metricFromCatalogue(id, { role: "kgi", parent: null, importance: 3, stage: null }, style.language),
  );
  const candidates = [...present, ...offered];
  const initial = candidates.find(({ id }) => id === goal?.metric) ?? candidates[0];
  const planned = workbook.plans.find(({ companyTarget }) => companyTarget != null);
  const written = (value: number | null | undefined) =>
    value === null || value === undefined || !initial ? "" : typedValueText(value, initial.unit, style);
  const {
    control,
    register,
    handleSubmit,
    setValue,
    formState: { errors },
  } = useForm<GoalFields>({
    mode: "onBlur",
    defaultValues: {
      metric: initial?.id ?? "",
      year: String(fiscalYear),
      from: "direct",
      companyTarget: planned?.companyTarget == null ? "" : typedValueText(planned.companyTarget, "currency", style),
      expected: "",
      share: planned?.share == null ? "" : typedValueText(planned.share, "percent", style),
      target: written(goal?.target),
      baseline: written(goal?.baseline),
      reason: "",
    },
  });
  const answers = useWatch({ control }) as GoalFields;
  const metric = candidates.find(({ id }) => id === answers.metric) ?? initial;
  if (!metric) return null;
  const from = metric.unit === "currency" ? answers.from : "direct";
  const shared = from === "direct" ? null : sharedGoal(from, answers, style);
  const typed = typedValue(answers.target, metric.unit, style);
  const target = from === "direct" ? (typed.kind === "value" ? typed.value : null) : shared;
  const baseline = typedValue(answers.baseline, metric.unit, style);
  const year = Number(answers.year);
  const reached =
    metric.aggregation === "sum" && metric.direction === "up" && !offered.includes(metric)
      ? engineOfWorkbook(workbook).value({ metric: metric.id, period: `FY${year}` }).value
      : null;
  const unchanged =
    goal !== undefined &&
    goal.metric === metric.id &&
    goal.target === target &&
    goal.start === fiscalYearStart(year, startMonth) &&
    goal.due === fiscalYearEnd(year, startMonth);
  const months = target === null || unchanged ? null : goalMonths(workbook, metric, year, target);
  const revises =
    !unchanged &&
    isRevision(workbook, year, currentMonth()) &&
    targetMonths(workbook, metric.id, year).some(({ value }) => value !== null);

  /** The numbers of another metric say nothing of this one: they are the KGI's own, or blank. */
  function chooseMetric(id: string) {
    const same = id === goal?.metric;
    setValue("metric", id);
    setValue("target", same ? written(goal?.target) : "");
    setValue("baseline", same ? written(goal?.baseline) : "");
  }
  const nameOfId = (id: string) => {
    const found = candidates.find((one) => one.id === id);
    return found ? metricName(found, style.language) : id;
  };

  function save(fields: GoalFields) {
    if (!metric || target === null) return;
    const next: Goal = {
      id: goal?.id ?? "kgi",
      statement: goal?.statement ?? "",
      smart: goal?.smart ?? {},
      metric: fields.metric,
      baseline: baseline.kind === "value" ? baseline.value : null,
      target,
      start: fiscalYearStart(year, startMonth),
      due: fiscalYearEnd(year, startMonth),
    };
    const change = {
      ...openMonthsChange(workbook, next.metric, year, months?.ok ? { target: months.value } : {}),
      ...(!unchanged && { year: target }),
    };
    const stamp = { ...newIdentity(), now: currentMonth(), reason: fields.reason };
    const roles = placesUnderKgi(workbook.metrics, goal?.metric ?? null, next.metric).map(([changed, place]) =>
      editMetric(changed, place),
    );
    const { added } = metricsToAdd(
      workbook,
      offered.some(({ id }) => id === next.metric) ? [next.metric] : [],
      style.language,
    );
    const asKgi = added.map((one) => (one.id === next.metric ? { ...one, role: "kgi" as const, parent: null } : one));
    const saved = store.dispatch(
      oneStep(
        setGoal(next, metric.name),
        ...(asKgi.length > 0 ? [addMetrics(asKgi)] : []),
        ...roles,
        ...(unchanged ? [] : [reviseTargets([kgiRevision(workbook, change, stamp)])]),
      ),
    );
    if (saved.ok) onClose();
    else setRefused(true);
  }

  return (
    <Dialog
      open
      wide
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
              {...register("metric", {
                onChange: (event: { target: { value: string } }) => chooseMetric(event.target.value),
              })}
              options={candidates.map(({ id, name, nameEn }) => ({
                value: id,
                label: style.language === "ja" ? name : nameEn || name,
              }))}
            />
          )}
        </Field>
        <div className="maturity">
          <p>
            <b>{g.maturity}</b>
          </p>
          <p className="hint">{g.maturityHint}</p>
          <div className="row">
            {maturityPresets.map(({ id, name, kgi, hint }) => (
              <Button
                key={id}
                size="small"
                aria-pressed={answers.metric === kgi}
                title={hint[style.language]}
                onClick={() => chooseMetric(kgi)}
              >
                {g.preset(name[style.language], nameOfId(kgi))}
              </Button>
            ))}
          </div>
        </div>
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
        {metric.unit === "currency" && (
          <Segmented
            label={g.valueFrom}
            value={from}
            options={(["direct", "whole", "rest"] as const).map((value) => ({ value, label: g[value] }))}
            onChange={(value) => setValue("from", value)}
          />
        )}
        {from === "direct" ? (
          <Field label={t.yearTarget} need="required" hint={t.spreadHint} error={errors.target?.message}>
            {(field) => (
              <AmountInput
                {...field}
                of={metric.unit}
                style={style}
                {...register("target", {
                  validate: (text) => typedValueFault(text, metric.unit, style, t.errors, { required: true }) ?? true,
                })}
              />
            )}
          </Field>
        ) : (
          <>
            {(["companyTarget", "expected", "share"] as const)
              .filter((name) => name !== "expected" || from === "rest")
              .map((name) => (
                <Field
                  key={name}
                  label={g[name]}
                  need="required"
                  hint={name === "expected" ? g.expectedHint : undefined}
                  error={errors[name]?.message}
                >
                  {(field) => (
                    <AmountInput
                      {...field}
                      of={name === "share" ? "percent" : "currency"}
                      style={style}
                      {...register(name, { validate: (_, all) => shareFault(name, all, style, g) ?? true })}
                    />
                  )}
                </Field>
              ))}
            <p className="sub num" aria-live="polite">
              {shared !== null && g.computed(formatHeadlineAmount(shared, style))} {t.spreadHint}
            </p>
          </>
        )}
        {reached !== null && target !== null && target < reached && (
          <Notice tone="warn">{g.belowActual(wordedValue(reached, metric, style))}</Notice>
        )}
        <Field label={t.baseline} need="optional" hint={t.baselineHint} error={errors.baseline?.message}>
          {(field) => (
            <AmountInput
              {...field}
              of={metric.unit}
              style={style}
              {...register("baseline", {
                validate: (text) => typedValueFault(text, metric.unit, style, t.errors) ?? true,
              })}
            />
          )}
        </Field>
        {months?.ok === false && (
          <Notice tone="warn">
            {months.error.code === "below-kept"
              ? g.belowClosed(wordedValue(months.error.kept, metric, style))
              : g.monthsClosed}
          </Notice>
        )}
        {revises && (
          <Field label={g.reason} need="optional" hint={g.reasonHint}>
            {(field) => <TextInput {...field} className="wide" maxLength={1000} {...register("reason")} />}
          </Field>
        )}
        {target !== null && (
          <GoalSentence
            metric={metric}
            target={target}
            baseline={baseline.kind === "value" ? baseline.value : null}
            due={fiscalYearEnd(year, startMonth)}
            style={style}
          />
        )}
      </form>
    </Dialog>
  );
}

/** The year's figure stands in the KGI itself, whose year it is now; what it was stays in the history. */
function kgiRevision(...[workbook, change, stamp]: Parameters<typeof targetRevision>) {
  const years = totalSeries(workbook.series, change.metric, "target")?.years ?? [];
  return {
    ...targetRevision(workbook, change, stamp),
    goal: null,
    years: years.filter((each) => !isOfYear(each, change.fiscalYear, workbook.settings)),
  };
}
