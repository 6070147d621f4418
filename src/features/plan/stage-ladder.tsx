import { Fragment } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { Month } from "#domain/month.ts";
import type { StageOutcome } from "#domain/plan/plan-outcome.ts";
import { Button } from "#ui/control/button.tsx";
import { typedValueText } from "#ui/form/typed-value.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { InfoIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { StatusShape } from "#ui/status/status-shape.tsx";
import type { PanelProps } from "./panel-props.ts";
import type { PlanFields, RateSource } from "./plan-fields.ts";
import type { PlanStage } from "./plan-setting.ts";
import { RateRow, rateFrom } from "./rate-row.tsx";
import { roundedRate } from "./scenario.ts";
import { lowestName, rateName } from "./stage-words.ts";
import { texts } from "./texts.ts";
import { unusableRate } from "./unusable-rate.ts";

const wholeSources: readonly RateSource[] = ["lastYear", "recent3", "recent6", "recent12"];

/** Every stage from the deals up: how many, by when, and the rate that leads to the one below. */
export function StageLadder({
  setting,
  inputs,
  outcome,
  style,
  onKeep,
  onLeadTimes,
}: PanelProps & { onKeep: () => void; onLeadTimes: (() => void) | undefined }) {
  const words = useTexts(texts);
  const t = words.ladder;
  const { control, setValue } = useFormContext<PlanFields>();
  const typed = useWatch({ control, name: "rates" });
  const { stages, steps } = setting;
  const lowest = lowestName(setting, style.language);
  const order = stages.map((_, index) => index).toReversed();

  function takeAll(source: RateSource) {
    steps.forEach((step, index) => {
      const rate = rateFrom(step, source);
      if (rate === null) return;
      setValue(`rates.${index}.text`, typedValueText(roundedRate(rate), "percent", style), { shouldValidate: true });
      setValue(`rates.${index}.source`, source);
    });
    onKeep();
  }

  /** Why a stage has no count although the deals have one: the nearest rate below it that cannot be planned with. */
  function rateInTheWay(stage: number): string | undefined {
    const index = outcome.deals.value === null ? -1 : unusableRate(inputs.rates, stage);
    const step = steps[index];
    if (!step) return undefined;
    const blank = (typed[index]?.text ?? "").trim() === "";
    return (blank ? t.enterRate : t.checkRate)(rateName(step, style.language));
  }

  return (
    <>
      <table className="ladder">
        <caption className="vh">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.stage}</th>
            <th scope="col" className="num">
              {t.yearly}
            </th>
            <th scope="col" className="num">
              {t.monthly}
            </th>
            <th scope="col" className="num">
              {t.lastYear}
            </th>
            <th scope="col" className="num">
              {t.versus}
            </th>
            <th scope="col" className="num">
              {t.deadline(formatMonth(setting.lastMonth, style.language).replace(/^\d+年/, ""), lowest)}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.map((index) => {
            const step = steps[index - 1];
            return (
              <Fragment key={stages[index]!.stage.id}>
                <StageRow
                  stage={stages[index]!}
                  outcome={outcome.stages[index]}
                  months={setting.months.length}
                  style={style}
                  lowest={index === stages.length - 1}
                  because={rateInTheWay(index)}
                  today={setting.today}
                />
                {step && <RateRow step={step} index={index - 1} style={style} onKeep={onKeep} />}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <div className="foot2">
        <InfoIcon size={14} />
        <span>
          {t.foot(outcome.stages[0]?.leadMonths ?? 0)} {t.footRates}
        </span>
        <span className="grow" />
        {steps.some(({ lastYear, recent }) => lastYear !== null || recent[3] !== null) && (
          <label className="takeall">
            {t.all}{" "}
            <select value="" onChange={(event) => takeAll(event.target.value as RateSource)}>
              <option value="">{t.allChoose}</option>
              {wholeSources.map((source) => (
                <option key={source} value={source}>
                  {t.sources[source]}
                </option>
              ))}
            </select>
          </label>
        )}
        {onLeadTimes && (
          <Button look="text" size="small" onClick={onLeadTimes}>
            {t.changeLeadTimes}
          </Button>
        )}
      </div>
    </>
  );
}

function StageRow({
  stage,
  outcome,
  months,
  style,
  lowest,
  because,
  today,
}: {
  stage: PlanStage;
  outcome: StageOutcome | undefined;
  months: number;
  style: NumberStyle;
  lowest: boolean;
  because: string | undefined;
  today: Month | null;
}) {
  const t = useTexts(texts).ladder;
  const count = outcome?.count ?? null;
  const unit = unitLabel("count", style);
  const { lastYear, lastYearMonths } = stage;
  const versus = count === null || lastYear === null || lastYear === 0 ? null : count / lastYear;
  const average = count === null ? null : count / months;
  return (
    <tr className={lowest ? "stg hi" : "stg"}>
      <th scope="row">
        <i aria-hidden="true" />
        {stageName(stage.stage, style.language)}
      </th>
      <td className="num need">
        {count === null ? (
          <UnknownMark reason={outcome?.exact.reason ?? "missing"} because={because} />
        ) : (
          formatCount(count, style)
        )}
        {count !== null && unit !== "" && <small>{unit}</small>}
      </td>
      <td className="num t-2 c-average">
        {average === null ? "" : `${formatCount(average, style, average < 1000 ? 1 : 0)}${unit}`}
      </td>
      <td
        className="num t-3 c-last"
        title={lastYear !== null && lastYearMonths < months ? t.lastYearPartly(lastYearMonths) : undefined}
      >
        {lastYear === null ? <UnknownMark reason="no-prior" /> : formatCount(lastYear, style)}
        {lastYear !== null && lastYearMonths < months && "*"}
      </td>
      <td className="num c-versus">
        {versus === null ? (
          <UnknownMark reason="no-prior" />
        ) : (
          <span className="mini">
            <Lollipop ratio={versus} label={t.ofLastYear(formatRate(versus, style))} />
            <span>{formatRate(versus, style)}</span>
          </span>
        )}
      </td>
      <td className="num t-2 dl">
        {outcome && (count === 0 ? t.noDeadline : t.monthEnd(formatMonth(outcome.deadline, style.language)))}
        {outcome && today !== null && count !== 0 && outcome.deadline < today && (
          <span className="st warn past">
            <StatusShape level="warn" />
            {t.past}
          </span>
        )}
      </td>
    </tr>
  );
}

/** How far from last year, the upright line: two and a half units a percent, as far as there is room. */
function Lollipop({ ratio, label }: { ratio: number; label: string }) {
  const end = Math.min(68, Math.max(6, 24 + (ratio - 1) * 150));
  return (
    <svg width="74" height="18" viewBox="0 0 74 18" role="img" aria-label={label}>
      <line x1="24" x2={end} y1="9" y2="9" stroke="var(--c-ac)" strokeWidth="2" />
      <rect x="23" y="2" width="2" height="14" fill="var(--line-strong)" />
      <circle cx={end} cy="9" r="4.5" fill="var(--c-ac)" />
    </svg>
  );
}
