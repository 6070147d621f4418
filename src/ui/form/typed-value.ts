import type { NumberReading } from "#domain/reading/number-reading.ts";
import { type NumberContext, readNumber } from "#domain/reading/read-number.ts";
import { amountScalePower } from "#domain/reading/unit-words.ts";
import type { AmountScale, Metric, Unit } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";

/** What a bare amount is counted in: the panel's scale; in English thousands or millions, as its label says. */
function typedScale({ language, scale }: NumberStyle): AmountScale {
  if (language === "ja" || scale === "one" || scale === "thousand") return scale;
  return "million";
}

/** Amounts per piece (CPL, CAC) are typed and shown in the currency itself: 9,000円, not 0.9万円. */
export function typedStyle(
  { unit, aggregation }: Pick<Metric, "unit" | "aggregation">,
  style: NumberStyle,
): NumberStyle {
  const total = aggregation === "sum" || aggregation === "last" || aggregation === "first";
  return unit === "currency" && !total ? { ...style, scale: "one" } : style;
}

/** What a person typed into a field of a metric's unit: 3億, 30,000 (万円), 25 or 25% in a rate. */
export function typedValue(text: string, unit: Unit, style: NumberStyle): NumberReading {
  return readNumber(text, { ...typedContext(unit, style), percentNotation: "percent" });
}

/** What is known of a cell or field of a metric's unit when a number is read for it. */
export function typedContext(unit: Unit, style: NumberStyle): NumberContext {
  return { unit, scale: unit === "currency" ? typedScale(style) : "one", currency: style.currency };
}

/** The unit beside the field. */
export function typedValueUnit(unit: Unit, style: NumberStyle): string | undefined {
  return unitLabel(unit, style) || undefined;
}

const lastDigit = new Intl.NumberFormat("en-US", { maximumFractionDigits: 12 });

/** A value as it would be typed into such a field, to the last digit. */
export function typedValueText(value: number, unit: Unit, style: NumberStyle): string {
  const power = unit === "percent" ? -2 : unit === "currency" ? amountScalePower[typedScale(style)] : 0;
  const shifted = Number((value / 10 ** power).toPrecision(15));
  return lastDigit.format(shifted);
}

/**
 * What a field shows once it is left: its number in the field's own unit. Null where nothing is to change, or nothing can be
 * read. `otherDigits` when another figure stands there now (10億 → 100,000 万円), not only another way to write it.
 */
export function settledText(
  typed: string,
  unit: Unit,
  style: NumberStyle,
): { readonly text: string; readonly otherDigits: boolean } | null {
  const reading = typedValue(typed, unit, style);
  if (reading.kind !== "value") return null;
  const text = typedValueText(reading.value, unit, style);
  return text === typed ? null : { text, otherDigits: digitsOf(typed) !== digitsOf(text) };
}

function digitsOf(text: string): number {
  return Number(text.normalize("NFKC").replace(/[^\d.]/g, ""));
}

interface FaultWords {
  readonly targetMissing: string;
  readonly notNumber: (text: string) => string;
  readonly ambiguous: (text: string) => string;
  readonly zeroTarget: string;
}

/** What is wrong with the typed text, in words; undefined when nothing is. */
export function typedValueFault(
  text: string,
  unit: Unit,
  style: NumberStyle,
  words: FaultWords,
  { required = false }: { required?: boolean } = {},
): string | undefined {
  const reading = typedValue(text, unit, style);
  if (reading.kind === "blank") return required ? words.targetMissing : undefined;
  if (reading.kind === "ask") return words.ambiguous(text);
  if (reading.kind === "unreadable") return words.notNumber(text);
  return required && reading.value <= 0 ? words.zeroTarget : undefined;
}
