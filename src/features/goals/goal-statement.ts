import { smartStatement } from "#domain/smart/smart-statement.ts";
import type { Goal, Metric } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { findingWriting } from "#ui/smart/finding-writing.ts";

/** A goal as the sentence that says what, by when, from where to where; null without a target. */
export function goalStatement(goal: Goal, metric: Metric, style: NumberStyle): string | null {
  const { value, month } = findingWriting(metric, style);
  return smartStatement(goal, metric, { language: style.language, value, month });
}
