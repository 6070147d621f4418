import { useFormContext } from "react-hook-form";
import type { PlanRamp } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMonth, formatMonthShort } from "#ui/format/format-month.ts";
import { WarningIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { StatusShape } from "#ui/status/status-shape.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { fieldFault } from "./field-faults.ts";
import type { PanelProps } from "./panel-props.ts";
import type { PlanFields } from "./plan-fields.ts";
import { lowestName } from "./stage-words.ts";
import { texts } from "./texts.ts";

const ramps: readonly PlanRamp[] = ["flat", "linear", "lastYear", "byHand"];
const TALLEST = 56;

/** The year's deals over its months, in a shape or by hand, always beside what they must add up to. */
export function RampPanel({ setting, inputs, outcome, style, onKeep }: PanelProps & { onKeep: () => void }) {
  const words = useTexts(texts);
  const t = words.ramp;
  const {
    register,
    setValue,
    getValues,
    formState: { errors },
  } = useFormContext<PlanFields>();
  const { language } = style;
  const { months } = setting;
  const { ramp } = inputs;
  const lowest = outcome.stages.at(-1);
  const needed = lowest?.count ?? null;
  const shown = ramp === "byHand" ? months.map((_, month) => inputs.winsByHand[month] ?? 0) : (lowest?.monthly ?? null);
  const highest = Math.max(1, ...(shown ?? []));
  const count = (value: number) => formatCount(value, style);
  const unreadable = errors.growth?.message ?? errors.wins?.find?.((one) => one?.message)?.message;

  function choose(next: PlanRamp) {
    if (next === "byHand" && getValues("wins").every((text) => text.trim() === ""))
      (lowest?.monthly ?? []).forEach((value, month) => setValue(`wins.${month}`, String(value)));
    setValue("ramp", next);
    onKeep();
  }

  /** Puts what is missing into the last months, or takes what is too much from them. */
  const settle = settlement(shown ?? [], outcome.surplus);
  function balance() {
    if (!settle) return;
    setValue(`wins.${settle.month}`, String(settle.value));
    onKeep();
  }

  const planned = (shown ?? []).reduce((sum, value) => sum + value, 0);
  const gap = Math.abs(outcome.surplus);
  return (
    <Panel
      title={t.title(lowestName(setting, language))}
      className="alloc"
      aside={
        needed !== null &&
        needed > 0 &&
        shown !== null &&
        outcome.surplus === 0 && (
          <span className="st good">
            <StatusShape level="good" />
            {t.agree(count(needed))}
          </span>
        )
      }
    >
      <div className="body">
        <div className="row">
          <Segmented
            label={t.method}
            value={ramp}
            options={ramps.map((each) => ({ value: each, label: t[each] }))}
            onChange={choose}
          />
          {ramp === "linear" && (
            <label className="growth">
              {t.growth}{" "}
              <AmountInput
                of="ratio"
                style={style}
                className="short"
                unit={t.growthUnit}
                aria-invalid={errors.growth ? true : undefined}
                {...register("growth", {
                  validate: (text) =>
                    fieldFault(
                      text,
                      { unit: "ratio", blank: t.growthBlank, zero: t.growthZero },
                      style,
                      words.errors,
                    ) ?? true,
                })}
              />
            </label>
          )}
          <span className="sub">{t.others}</span>
        </div>
        {unreadable && (
          <p className="err" role="alert">
            <WarningIcon size={14} />
            {unreadable}
          </p>
        )}
        {needed !== null && outcome.surplus !== 0 && (
          <p className="err" role="alert">
            <WarningIcon size={14} />
            {(outcome.surplus < 0 ? t.short : t.over)(count(planned), count(needed), count(gap))}
            {settle && (
              <Button size="small" onClick={balance}>
                {(outcome.surplus < 0 ? t.addTo : t.takeFrom)(
                  formatMonthShort(months[settle.month]!, language),
                  count(gap),
                )}
              </Button>
            )}
          </p>
        )}
        {shown === null ? (
          <p className="sub">{ramp === "lastYear" && needed !== null ? t.noLastYear : t.unknown}</p>
        ) : (
          <ol className="columns">
            {months.map((month, index) => (
              <li key={month}>
                {ramp === "byHand" ? (
                  <span className="inp">
                    <input
                      type="text"
                      inputMode="numeric"
                      autoComplete="off"
                      aria-label={t.inMonth(formatMonth(month, language))}
                      aria-invalid={errors.wins?.[index] ? true : undefined}
                      {...register(`wins.${index}`, {
                        validate: (text) =>
                          fieldFault(text, { unit: "count", whole: true }, style, words.errors) ?? true,
                      })}
                    />
                  </span>
                ) : (
                  <b className="num">{count(shown[index] ?? 0)}</b>
                )}
                <i aria-hidden="true" style={{ height: `${((shown[index] ?? 0) / highest) * TALLEST}px` }} />
                <span>{formatMonthShort(month, language)}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Panel>
  );
}

/** The last month that can take the whole difference, and what it then holds. */
function settlement(months: readonly number[], surplus: number): { month: number; value: number } | null {
  if (surplus === 0) return null;
  const month = months.findLastIndex((value) => value - surplus >= 0);
  return month < 0 ? null : { month, value: (months[month] ?? 0) - surplus };
}
