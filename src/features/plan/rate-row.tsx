import { type CSSProperties, useId } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { rateJudgement } from "#domain/plan/rate-judgement.ts";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { typedValueText } from "#ui/form/typed-value.ts";
import { formatPoints } from "#ui/format/format-points.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { WarningIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { ProvisionalMark } from "#ui/number/provisional-mark.tsx";
import { StatusShape } from "#ui/status/status-shape.tsx";
import { fieldFault } from "./field-faults.ts";
import { fieldValue, type PlanFields, type RateSource } from "./plan-fields.ts";
import type { PlanStep } from "./plan-setting.ts";
import { plannedRate } from "./planned-rate.ts";
import { roundedRate } from "./scenario.ts";
import { rateName } from "./stage-words.ts";
import { texts } from "./texts.ts";

const sources: readonly RateSource[] = ["typed", "template", "lastYear", "recent3", "recent6", "recent12"];

/** A step's rate over the past a source names; null for a typed one and where there is none. */
export function rateFrom({ lastYear, recent }: PlanStep, source: RateSource): number | null {
  if (source === "typed" || source === "template") return null;
  if (source === "lastYear") return lastYear;
  return source === "recent3" ? recent[3] : source === "recent6" ? recent[6] : recent[12];
}

/** The rate between two stages: typed, moved, or taken from the past; with what the past says of it. */
export function RateRow({
  step,
  index,
  style,
  onKeep,
}: {
  step: PlanStep;
  index: number;
  style: NumberStyle;
  onKeep: () => void;
}) {
  const words = useTexts(texts);
  const t = words.ladder;
  const errorId = useId();
  const { control, register, setValue, getFieldState, formState } = useFormContext<PlanFields>();
  const text = useWatch({ control, name: `rates.${index}.text` });
  const source = useWatch({ control, name: `rates.${index}.source` });
  const { language } = style;
  const name = rateName(step, language);
  const upper = stageName(step.upper.stage, language);
  const lower = stageName(step.lower.stage, language);
  const rate = fieldValue(text, "percent", style);
  const error = getFieldState(`rates.${index}.text`, formState).error?.message;
  const { lastYear, recent, best } = step;

  function change(next: number, from: RateSource) {
    setValue(`rates.${index}.text`, typedValueText(next, "percent", style), { shouldValidate: true });
    setValue(`rates.${index}.source`, from);
  }

  const middle = lastYear ?? step.recent[12] ?? 0.25;
  const highest = Math.min(1, roundedUp(middle * 2));
  return (
    <tr className="cnv">
      <th scope="row">
        {name}
        {source === "template" && <ProvisionalMark />}
      </th>
      <td colSpan={5}>
        <div className="c">
          <AmountInput
            of="percent"
            style={style}
            className="short"
            aria-label={name}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? errorId : undefined}
            {...register(`rates.${index}.text`, {
              onChange: () => setValue(`rates.${index}.source`, "typed"),
              validate: (typed) =>
                fieldFault(
                  typed,
                  {
                    unit: "percent",
                    blank: t.blank(name),
                    zero: t.zero(name),
                    above: (said) => t.above(name, upper, lower, said),
                  },
                  style,
                  words.errors,
                ) ?? true,
            })}
          />
          <span className="rng">
            <input
              type="range"
              aria-label={t.slider(name)}
              aria-valuetext={rate === null ? undefined : plannedRate(rate, style)}
              min={0}
              max={highest}
              step={highest <= 0.1 ? 0.0001 : 0.001}
              value={Math.min(highest, Math.max(0, rate ?? 0))}
              style={{ "--fill": `${Math.min(100, ((rate ?? 0) / highest) * 100)}%` } as CSSProperties}
              onChange={(event) => change(roundedRate(Number(event.target.value)), "typed")}
              onPointerUp={onKeep}
              onKeyUp={onKeep}
            />
            {lastYear !== null && <i className="py" style={{ left: `${(lastYear / highest) * 100}%` }} />}
          </span>
          <select
            className="source"
            aria-label={t.source(name)}
            value={source}
            onChange={(event) => {
              const from = event.target.value as RateSource;
              const past = rateFrom(step, from);
              if (past === null) setValue(`rates.${index}.source`, "typed");
              else change(roundedRate(past), from);
              onKeep();
            }}
          >
            {sources
              .filter((each) => each === "typed" || each === source || rateFrom(step, each) !== null)
              .map((each) => {
                const past = rateFrom(step, each);
                return (
                  <option key={each} value={each}>
                    {past !== null
                      ? t.sourceRate(t.sources[each], plannedRate(past, style))
                      : lastYear === null || each === "template"
                        ? t.sources[each]
                        : t.typedBeside(plannedRate(lastYear, style))}
                  </option>
                );
              })}
          </select>
          {rate !== null && rate > 0 && rate <= 1 && (
            <Judgement rate={rate} lastYear={lastYear} recent={recent[3]} best={best} style={style} />
          )}
        </div>
        {error && (
          <p className="err" id={errorId} role="alert">
            <WarningIcon size={14} />
            {error}
          </p>
        )}
      </td>
    </tr>
  );
}

function Judgement({
  rate,
  lastYear,
  recent,
  best,
  style,
}: {
  rate: number;
  lastYear: number | null;
  recent: number | null;
  best: number | null;
  style: NumberStyle;
}) {
  const t = useTexts(texts).judgement;
  const judged = rateJudgement({ rate, lastYear, recent, best });
  const points = formatPoints(rate - (lastYear ?? 0), style, rate < 0.05 ? 2 : 1);
  if (judged === "aboveBest" || judged === "aboveRecent") {
    const past = judged === "aboveBest" ? best : recent;
    return (
      <span className="st warn">
        <StatusShape level="warn" />
        {t[judged](past === null ? "" : plannedRate(past, style))}
      </span>
    );
  }
  if (judged === "asLastYear")
    return (
      <span className="st good">
        <StatusShape level="good" />
        {t.asLastYear}
      </span>
    );
  return <span className="st none">{judged === "noHistory" ? t.noHistory : t[judged](points)}</span>;
}

/** A round end for a scale: one digit and a half. */
function roundedUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value)) / 2;
  return Number((Math.ceil(value / unit) * unit).toPrecision(6));
}
