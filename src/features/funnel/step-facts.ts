import type { StepStanding } from "#domain/funnel-standing.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { type Interval, wilsonInterval } from "#domain/statistics/wilson-interval.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { formatPercent, formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { texts } from "./texts.ts";

/** The limits of a step's rate; null when it is no rate of counts. */
export function stepInterval(
  { happened, tried }: Pick<StepStanding, "happened" | "tried">,
  level: number,
): Interval | null {
  if (happened === null || tried === null || happened < 0 || tried < happened) return null;
  return wilsonInterval(happened, tried, level);
}

/** A step's rate; below 5% one decimal would hide what matters. */
export function stepRate(rate: number, style: NumberStyle): string {
  return formatRate(rate, style, decimalsOf(rate));
}

/** 26.0〜36.7%, 26.0–36.7%. */
export function intervalWords({ lower, upper }: Interval, style: NumberStyle): string {
  const dash = style.language === "ja" ? "〜" : "–";
  return `${formatPercent(lower, style, decimalsOf(upper))}${dash}${stepRate(upper, style)}`;
}

function decimalsOf(rate: number): number {
  return rate < 0.05 ? 2 : 1;
}

/** Which counts a rate divides. */
export function countedWords({ upper, lower, lag }: StepStanding, month: Month | null, style: NumberStyle): string {
  const { language } = style;
  const t = texts[language].stages;
  if (lag === 0) return t.sameMonth;
  if (month === null) return t.lagMonths(stageName(upper, language), String(lag));
  return t.lag(
    stageName(lower, language),
    formatMonthShort(month, language),
    stageName(upper, language),
    formatMonthShort(addMonths(month, -lag), language),
  );
}

/** Below five of them a single one moves the rate visibly; said when there is something to say. */
export function fewWords({ happened, tried }: StepStanding, style: NumberStyle): string | null {
  if (happened === null || tried === null || happened >= 5 || !(tried > 0)) return null;
  return texts[style.language].stages.few(`${formatPercent(1 / tried, style)}pt`);
}
