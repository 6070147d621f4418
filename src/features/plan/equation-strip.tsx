import { useFormContext } from "react-hook-form";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { Field } from "#ui/form/field.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { useTexts } from "#ui/language/language.tsx";
import { ProvisionalMark } from "#ui/number/provisional-mark.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { fieldFault } from "./field-faults.ts";
import type { PanelProps } from "./panel-props.ts";
import type { PlanFields } from "./plan-fields.ts";
import { lowestName } from "./stage-words.ts";
import { texts } from "./texts.ts";

/** 会社の年間売上目標 × 貢献比率 ＝ KGI ÷ 平均受注単価 ＝ 必要な受注; what is booked is subtracted before the division. */
export function EquationStrip({ setting, inputs, outcome, style }: PanelProps) {
  const words = useTexts(texts);
  const t = words.strip;
  const {
    register,
    getValues,
    setValue,
    watch,
    formState: { errors },
  } = useFormContext<PlanFields>();
  const { kgi, goal, kgiUnit, lastYearDeal } = setting;
  const amount = (value: number) => formatHeadlineAmount(value, style);
  const kgiName = kgi ? (style.language === "en" && kgi.nameEn !== "" ? kgi.nameEn : kgi.name) : "";
  const needed = outcome.stages.at(-1)?.count ?? null;
  const otherGoal =
    kgiUnit === "amount" && goal?.target != null && outcome.kgi.value !== null && outcome.kgi.value !== goal.target;
  const lowest = lowestName(setting, style.language);
  const covered = outcome.deals.value === 0;
  const { booked } = inputs;
  const remaining = booked === null || outcome.kgi.value === null ? null : Math.max(0, outcome.kgi.value - booked);
  const fault = (text: string, rule: Parameters<typeof fieldFault>[1]) =>
    fieldFault(text, rule, style, words.errors) ?? true;
  const partner = (name: "companyTarget" | "share", blank: string) =>
    getValues(name).trim() === "" ? undefined : blank;
  const result = (
    <output className="kres">
      <span>{t.needed(lowest)}</span>
      <b className="num">
        {needed === null ? (
          <UnknownMark reason={outcome.deals.reason ?? "missing"} />
        ) : (
          <>
            {formatCount(needed, style)}
            {unitLabel("count", style)}
          </>
        )}
      </b>
    </output>
  );
  const goalResult = (
    <output className="kres">
      <span className="kgiline">
        <Chip tone="kgi">{t.kgi}</Chip>
        <span title={kgiName}>{kgiName}</span>
      </span>
      <b className="num">
        {outcome.kgi.value === null ? (
          <UnknownMark reason={outcome.kgi.reason} />
        ) : kgiUnit === "count" ? (
          `${formatCount(outcome.kgi.value, style)}${unitLabel("count", style)}`
        ) : (
          amount(outcome.kgi.value)
        )}
      </b>
    </output>
  );
  if (kgiUnit === "count")
    return (
      <div className="kg">
        {goalResult}
        <Operator>＝</Operator>
        {result}
      </div>
    );
  return (
    <>
      <div className="kg">
        <Field label={t.companyTarget} error={errors.companyTarget?.message}>
          {(field) => (
            <AmountInput
              {...field}
              of="currency"
              style={style}
              {...register("companyTarget", {
                validate: (text) =>
                  fault(text, { unit: "currency", blank: partner("share", t.companyBlank), zero: t.companyZero }),
              })}
            />
          )}
        </Field>
        <Operator>×</Operator>
        <Field label={t.share} error={errors.share?.message}>
          {(field) => (
            <AmountInput
              {...field}
              of="percent"
              style={style}
              className="short"
              {...register("share", {
                validate: (text) =>
                  fault(text, {
                    unit: "percent",
                    blank: partner("companyTarget", t.shareBlank),
                    zero: t.shareZero,
                    above: t.shareAbove,
                  }),
              })}
            />
          )}
        </Field>
        <Operator>＝</Operator>
        {goalResult}
        {remaining !== null && (
          <>
            <span className="newline" aria-hidden="true" />
            <output className="kres">
              <span>{t.remaining}</span>
              <b className="num">{amount(remaining)}</b>
            </output>
          </>
        )}
        <Operator>÷</Operator>
        <Field
          label={
            <>
              {lastYearDeal === null ? t.averageDeal : t.averageDealLast(amount(lastYearDeal))}
              {watch("averageDealFrom") === "template" && <ProvisionalMark />}
            </>
          }
          error={errors.averageDeal?.message}
        >
          {(field) => (
            <AmountInput
              {...field}
              of="currency"
              style={style}
              {...register("averageDeal", {
                onChange: () => setValue("averageDealFrom", "typed"),
                validate: (text) =>
                  fault(text, { unit: "currency", blank: t.averageDealBlank, zero: t.averageDealZero }),
              })}
            />
          )}
        </Field>
        <Operator>＝</Operator>
        {result}
      </div>
      <div className="booked">
        <Field label={t.booked} need="optional" error={errors.booked?.message}>
          {(field) => (
            <AmountInput
              {...field}
              of="currency"
              style={style}
              {...register("booked", { validate: (text) => fault(text, { unit: "currency" }) })}
            />
          )}
        </Field>
        <p className="sub">
          {outcome.deals.value === null
            ? words.invite
            : covered
              ? t.bookedAbove(amount(booked ?? 0), amount(outcome.kgi.value ?? 0), lowest)
              : t.bookedHint}
          {otherGoal && <span className="t-warn"> {t.otherGoal(amount(goal.target))}</span>}
        </p>
      </div>
    </>
  );
}

function Operator({ children }: { children: string }) {
  return (
    <span className="op" aria-hidden="true">
      {children}
    </span>
  );
}
