import type { Plan, PlanRamp, PlanRate, Unit } from "#domain/workbook.ts";
import { typedValue, typedValueText } from "#ui/form/typed-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import type { PlanSetting } from "./plan-setting.ts";

/** Where a rate came from, as one choice: typed, the trade's rule of thumb (仮), last year, or the latest months. */
export type RateSource = "typed" | "template" | "lastYear" | "recent3" | "recent6" | "recent12";

/** A scenario as texts in fields. */
export interface PlanFields {
  companyTarget: string;
  share: string;
  averageDeal: string;
  averageDealFrom: "typed" | "template";
  booked: string;
  rates: { text: string; source: RateSource }[];
  ramp: PlanRamp;
  growth: string;
  wins: string[];
}

export function planFields(plan: Plan, { steps, months }: PlanSetting, style: NumberStyle): PlanFields {
  const text = (value: number | null | undefined, unit: Unit) =>
    value === null || value === undefined ? "" : typedValueText(value, unit, style);
  return {
    companyTarget: text(plan.companyTarget, "currency"),
    share: text(plan.share, "percent"),
    averageDeal: text(plan.averageDeal, "currency"),
    averageDealFrom: plan.averageDealFrom ?? "typed",
    booked: text(plan.booked, "currency"),
    rates: steps.map(({ upper }) => {
      const rate = plan.rates?.find(({ stage }) => stage === upper.stage.id);
      return { text: text(rate?.value, "percent"), source: sourceOf(rate) };
    }),
    ramp: plan.ramp ?? "flat",
    growth: text(plan.growth ?? 2, "ratio"),
    wins: months.map((_, month) => text(plan.wins?.[month], "count")),
  };
}

/** The scenario that the fields say. A text that cannot be read leaves its value undecided. */
export function planOfFields(fields: PlanFields, plan: Plan, { steps }: PlanSetting, style: NumberStyle): Plan {
  const byHand = fields.ramp === "byHand" || fields.wins.some((text) => text.trim() !== "");
  const { averageDealFrom: _, ...others } = plan;
  return {
    ...others,
    companyTarget: fieldValue(fields.companyTarget, "currency", style),
    share: fieldValue(fields.share, "percent", style),
    averageDeal: fieldValue(fields.averageDeal, "currency", style),
    ...(fields.averageDealFrom === "template" && { averageDealFrom: fields.averageDealFrom }),
    booked: fieldValue(fields.booked, "currency", style),
    rates: steps.map(({ upper }, index): PlanRate => {
      const { text = "", source = "typed" } = fields.rates[index] ?? {};
      const rate = { stage: upper.stage.id, value: fieldValue(text, "percent", style) };
      if (source === "typed" || source === "template" || source === "lastYear") return { ...rate, from: source };
      return { ...rate, from: "recent", months: Number(source.slice("recent".length)) };
    }),
    ramp: fields.ramp,
    growth: fieldValue(fields.growth, "ratio", style) ?? plan.growth ?? 2,
    wins: byHand ? fields.wins.map((text) => fieldValue(text, "count", style)) : [],
  };
}

export function fieldValue(text: string, unit: Unit, style: NumberStyle): number | null {
  const reading = typedValue(text, unit, style);
  return reading.kind === "value" ? reading.value : null;
}

function sourceOf(rate: PlanRate | undefined): RateSource {
  if (!rate || rate.from === "typed") return "typed";
  if (rate.from !== "recent") return rate.from;
  return rate.months === 3 || rate.months === 6 || rate.months === 12 ? `recent${rate.months}` : "typed";
}
