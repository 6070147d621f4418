import { marketingGoal, pipelineGoal } from "#domain/marketing-goal.ts";
import { typedValue } from "#ui/form/typed-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** How a KGI's value is decided: typed, a share of the company's target, or a share of what sales cannot reach alone. */
export type ValueFrom = "direct" | "whole" | "rest";

export interface ShareFields {
  readonly companyTarget: string;
  readonly expected: string;
  readonly share: string;
}

export interface ShareFaultWords {
  readonly companyTargetMissing: string;
  readonly expectedMissing: string;
  readonly expectedTooHigh: string;
  readonly shareMissing: string;
  readonly shareRange: (rate: string) => string;
  readonly negative: string;
}

/** The KGI's value in whole currency units; null while a part is missing or impossible. */
export function sharedGoal(from: ValueFrom, fields: ShareFields, style: NumberStyle): number | null {
  const { company, expected, share } = read(fields, style);
  if (share === null || share <= 0 || share > 1) return null;
  const { value } = from === "rest" ? pipelineGoal(company, expected, share) : marketingGoal(company, share);
  return value !== null && value > 0 ? value : null;
}

/** What keeps the value from being computed, field by field; undefined where nothing does. */
export function shareFault(
  field: keyof ShareFields,
  fields: ShareFields,
  style: NumberStyle,
  words: ShareFaultWords,
): string | undefined {
  const { company, expected, share } = read(fields, style);
  switch (field) {
    case "companyTarget":
      return company === null || company === 0 ? words.companyTargetMissing : company < 0 ? words.negative : undefined;
    case "expected":
      if (expected === null) return words.expectedMissing;
      if (expected < 0) return words.negative;
      return company !== null && company > 0 && expected >= company ? words.expectedTooHigh : undefined;
    default:
      if (share === null) return words.shareMissing;
      return share <= 0 || share > 1 ? words.shareRange(formatRate(share, style)) : undefined;
  }
}

function read(fields: ShareFields, style: NumberStyle) {
  const value = (text: string, unit: "currency" | "percent") => {
    const reading = typedValue(text, unit, style);
    return reading.kind === "value" ? reading.value : null;
  };
  return {
    company: value(fields.companyTarget, "currency"),
    expected: value(fields.expected, "currency"),
    share: value(fields.share, "percent"),
  };
}
