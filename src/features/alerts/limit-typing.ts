import type { AdjustableRule, AlertLimit } from "#domain/alert/alert-rule.ts";
import { atLeast } from "#domain/target-met.ts";
import type { Unit } from "#domain/workbook.ts";
import { typedValueText } from "#ui/form/typed-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { type NumberTyping, useNumberTyping } from "./kept-number.tsx";
import { texts } from "./texts.ts";

/** A rule's limit being typed, for every KPI or for one; an emptied field gives undefined. */
export function useLimitTyping(
  { limit }: AdjustableRule,
  value: number | undefined,
  style: NumberStyle,
  onKeep: (value: number | undefined) => void,
): NumberTyping {
  const t = useTexts(texts);
  return useNumberTyping(
    value,
    { unit: typedUnit(limit), style },
    (typed) => {
      if (!limit || typed === undefined) return undefined;
      const { least, most } = limit;
      if (!atLeast(typed, least) || !atLeast(most, typed))
        return t.outOf(limitText(least, limit, style), limitText(most, limit, style));
      return limit.unit !== "share" && !Number.isInteger(typed) ? t.wholeNumber : undefined;
    },
    onKeep,
  );
}

/** A limit as it is typed: 90 for 90%. */
export function limitText(value: number, limit: AlertLimit, style: NumberStyle): string {
  return typedValueText(value, typedUnit(limit), style);
}

function typedUnit(limit: AlertLimit | undefined): Unit {
  return limit?.unit === "share" ? "percent" : "count";
}
