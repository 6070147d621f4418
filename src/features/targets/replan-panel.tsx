import { type ReactNode, useState } from "react";
import { ongoingCounts, rateOption, usefulMonths, volumeOption, winsOf } from "#domain/target/replan.ts";
import { replanChanges } from "#domain/target/replan-changes.ts";
import { type BestMonth, type ReplanSetting, replanSetting } from "#domain/target/replan-setting.ts";
import { targetRevision } from "#domain/target/target-revision.ts";
import type { Metric, ReplanChoice, Workbook } from "#domain/workbook.ts";
import { commandFaultSentence } from "#state/command-fault-sentence.ts";
import { reviseTargets } from "#state/commands/revise-targets.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMonth, formatMonthShort, formatYearToDate } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { replanTexts } from "./replan-texts.ts";

/** After a close: what is left of the year's goal, and three ways to go on, each against the user's own best. */
export function ReplanPanel({
  workbook,
  style,
  readOnly,
}: {
  workbook: Workbook;
  style: NumberStyle;
  readOnly: boolean;
}) {
  const t = useTexts(replanTexts);
  const setting = replanSetting(workbook, engineOfWorkbook(workbook));
  const { language } = style;
  if (!setting.ok) {
    const { code, metric, month } = setting.error;
    const name = metric ? metricName(metric, language) : "";
    return (
      <Panel title={t.title}>
        <EmptyState>{t.faults[code](name, month ? formatMonth(month, language) : "")}</EmptyState>
      </Panel>
    );
  }
  return <ReplanOptions workbook={workbook} setting={setting.value} style={style} readOnly={readOnly} />;
}

function ReplanOptions({
  workbook,
  setting,
  style,
  readOnly,
}: {
  workbook: Workbook;
  setting: ReplanSetting;
  style: NumberStyle;
  readOnly: boolean;
}) {
  const t = useTexts(replanTexts);
  const { language } = style;
  const store = useWorkbookStore();
  const { kgi, target, actual, price, neededWins, stages, steps, funnel, months, through } = setting;
  const firstUseful = Math.max(
    0,
    stages.findIndex((_, index) => usefulMonths(funnel, index) > 0),
  );
  const [stageIndex, setStageIndex] = useState(firstUseful);
  const [stepIndex, setStepIndex] = useState(() => easiestStep(setting));
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const base = ongoingCounts(funnel);
  const landing = actual + winsOf(base) * price;
  const gap = target - landing;
  const volume = volumeOption(funnel, neededWins, stageIndex);
  const rate = steps.length > 0 ? rateOption(funnel, neededWins, stepIndex) : null;
  const amount = (value: number) => wordedValue(Math.round(value), kgi, style);
  const name = (metric: Metric) => metricName(metric, language);
  const stage = stages[stageIndex]!;
  const step = steps[stepIndex];
  const month = (each: string) => formatMonth(each, language);

  function apply(choice: ReplanChoice, counts: readonly (readonly number[])[]) {
    const now = currentMonth();
    const changes = replanChanges(workbook, engineOfWorkbook(workbook), setting, { choice, counts });
    const revisions = changes.map((change) => targetRevision(workbook, change, { ...newIdentity(), now, reason }));
    const outcome = store.dispatch(reviseTargets(revisions, t.subject));
    setRefused(outcome.ok ? null : commandFaultSentence(outcome.error, language, (id) => id));
    if (outcome.ok)
      announceDone((spoken) =>
        replanTexts[spoken].done(formatMonthShort(months[0]!, spoken), formatMonthShort(months.at(-1)!, spoken)),
      );
  }

  /** How far beyond the best month a demand goes. */
  function against(best: BestMonth | null, needed: number, shown: (value: number) => string, ever: boolean): string {
    if (!best || best.value <= 0) return t.noBest;
    const words = ever ? t.bestEver : t.bestOfYear;
    const known = words(shown(best.value), month(best.month));
    return needed <= best.value * (1 + 1e-9)
      ? `${known} ${t.within}`
      : `${known} ${t.beyond(formatCount(needed / best.value, style, 2))}`;
  }

  const applied = (choice: ReplanChoice, counts: readonly (readonly number[])[]) =>
    !readOnly && (
      <Button size="small" aria-label={t.applyOf(t.options[choice])} onClick={() => apply(choice, counts)}>
        {t.apply}
      </Button>
    );
  return (
    <Panel title={t.title} sub={t.sub(month(through))} className="replan">
      {refused && <Notice tone="bad">{refused}</Notice>}
      <p className="standing">
        {t.standing(
          formatYearToDate(through, workbook.settings.fiscalYearStartMonth, language),
          amount(target),
          amount(actual),
          amount(Math.max(0, target - actual)),
          months.length,
        )}{" "}
        {gap > 0 ? t.landing(amount(landing), amount(gap)) : t.onTrack(amount(landing))}
      </p>
      {gap > 0 && (
        <div className="options">
          <Option title={t.options.volume}>
            <Field label={t.whichStage}>
              {(field) => (
                <SelectInput
                  {...field}
                  value={String(stageIndex)}
                  onChange={(event) => setStageIndex(Number(event.target.value))}
                  options={stages.map(({ metric }, index) => ({ value: String(index), label: name(metric) }))}
                />
              )}
            </Field>
            {volume ? (
              <>
                <p>
                  {t.volume(
                    name(stage.metric),
                    formatCount(Math.round(volume.present), style),
                    formatCount(Math.ceil(volume.needed - 1e-9), style),
                    formatCount((volume.needed / volume.present - 1) * 100, style, 0),
                  )}
                </p>
                <p className="sub">
                  {t.useful(name(stage.metric), month(months[volume.useful - 1]!), volume.useful)}{" "}
                  {against(stage.best, volume.needed, (value) => formatCount(value, style), true)}
                </p>
                {applied("volume", volume.counts)}
              </>
            ) : (
              <p>{t.tooLate(name(stage.metric))}</p>
            )}
          </Option>
          <Option title={t.options.rate}>
            {step && (
              <>
                <Field label={t.whichRate}>
                  {(field) => (
                    <SelectInput
                      {...field}
                      value={String(stepIndex)}
                      onChange={(event) => setStepIndex(Number(event.target.value))}
                      options={steps.map((each, index) => ({ value: String(index), label: stepName(each) }))}
                    />
                  )}
                </Field>
                {!rate ? (
                  <p>{t.rateTooLate(stepName(step))}</p>
                ) : rate.needed > 1 ? (
                  <p>{t.impossible(stepName(step), formatRate(rate.needed, style))}</p>
                ) : (
                  <>
                    <p>
                      {t.rate(
                        stepName(step),
                        formatRate(rate.present, style),
                        formatRate(rate.needed, style),
                        formatCount((rate.needed / rate.present - 1) * 100, style, 0),
                      )}
                    </p>
                    <p className="sub">{against(step.best, rate.needed, (value) => formatRate(value, style), false)}</p>
                    {applied("rate", rate.counts)}
                  </>
                )}
              </>
            )}
          </Option>
          <Option title={t.options.accept}>
            <p>{t.accept(amount(landing), amount(gap), formatRate(landing / target, style))}</p>
            <p className="sub">{t.acceptNote}</p>
            {applied("accept", base)}
          </Option>
        </div>
      )}
      {gap > 0 && !readOnly && (
        <Field label={t.reason} hint={t.reasonHint} need="optional">
          {(field) => (
            <TextInput
              {...field}
              className="wide"
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      <p className="sub">
        {t.assumptions(amount(price), formatCount(funnel.entering, style), name(stages[0]!.metric))}
      </p>
    </Panel>
  );

  function stepName({ metric, upper, lower }: ReplanSetting["steps"][number]): string {
    return metric ? name(metric) : t.step(name(upper), name(lower));
  }
}

function Option({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="option">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** The step whose needed rate is least beyond its own best month. */
function easiestStep({ steps, funnel, neededWins }: ReplanSetting): number {
  const demands = steps.map((step, index) => {
    const option = rateOption(funnel, neededWins, index);
    return option && option.needed <= 1 ? option.needed / (step.best?.value ?? option.present) : Number.MAX_VALUE;
  });
  return Math.max(0, demands.indexOf(Math.min(...demands)));
}
