import type { Unit } from "#domain/workbook.ts";
import { typedValue } from "#ui/form/typed-value.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** The sentences a field can say, about itself. */
export interface FieldFaultWords {
  readonly notNumber: (text: string) => string;
  readonly ambiguous: (text: string) => string;
  readonly negative: string;
  readonly notWhole: string;
}

export interface FieldRule {
  readonly unit: Unit;
  /** Said of a blank; a field without it may stay empty. */
  readonly blank?: string | undefined;
  /** Said of 0; a field without it may hold 0. */
  readonly zero?: string | undefined;
  /** Said of a rate above 100%. */
  readonly above?: (rate: string) => string;
  readonly whole?: boolean;
}

/** What is wrong with a plan's field, in words that say what to do; undefined when nothing is. */
export function fieldFault(
  text: string,
  rule: FieldRule,
  style: NumberStyle,
  words: FieldFaultWords,
): string | undefined {
  const reading = typedValue(text, rule.unit, style);
  if (reading.kind === "blank") return rule.blank;
  if (reading.kind === "ask") return words.ambiguous(text);
  if (reading.kind === "unreadable") return words.notNumber(text);
  if (reading.value < 0) return words.negative;
  if (reading.value === 0) return rule.zero;
  if (rule.above && reading.value > 1) return rule.above(formatRate(reading.value, style));
  return rule.whole && !Number.isInteger(reading.value) ? words.notWhole : undefined;
}
