import type { AmountScale, Unit } from "#domain/workbook.ts";
import { type Decimal, decimalDigits, decimalNumber, shiftedDecimal, wholeDecimal } from "./decimal.ts";
import { halfWidth } from "./half-width.ts";
import type { NumberChange, NumberChoice, NumberFaultCode, NumberQuestion, NumberReading } from "./number-reading.ts";
import { amountScalePower, unitAccepts, unitWord } from "./unit-words.ts";
import { unmarkedNumber } from "./unmarked-number.ts";
import { writtenMagnitude } from "./written-magnitude.ts";

/** What is known of the cell a number is read for. */
export interface NumberContext {
  /** The metric's unit; without it any unit is accepted. */
  readonly unit?: Unit | undefined;
  /** What a bare number is counted in: 2,450 in a 万円 column is 24,500,000 yen. A unit in the text itself wins. */
  readonly scale?: AmountScale | undefined;
  /** How the column writes rates without a sign: 22.5 or 0.225 for 22.5%. Asked when unknown and the number is 1 or less. */
  readonly percentNotation?: "percent" | "fraction" | undefined;
  /** ISO 4217; yen are whole. JPY when absent. */
  readonly currency?: string | undefined;
}

const BLANK = /^(?:[-‐‑‒–—―−ー─ｰ]*|n\/a|na|#n\/a|未入力|not entered)$/i;
const LONGEST = 200;
/** Units in which 万 and 億 are written without their word behind. */
const LARGE: ReadonlySet<Unit> = new Set(["currency", "count"]);

/**
 * A number as people in Japanese offices write it, typed, pasted or imported: full-width digits, commas, ¥ and 円, 件 and
 * other units, %, 千円・万円・百万円・億, ▲ △ − and ( ) for negatives. A lone dash or nothing is blank, never 0.
 * The result is in whole currency units, and rates are fractions, both exact to the last written digit.
 * What could be read in two ways is a question; nothing is guessed, and `1e3`, `0x10` or `約500` are no numbers.
 *
 * Source: design specification §5.2, input normalisation.
 *
 * @example
 * readNumber("１億２，０００万円", { unit: "currency" }).value // => 120000000
 * readNumber("2,080", { unit: "currency", scale: "man" }).value // => 20800000
 * readNumber("▲3", { unit: "count" }) // => { kind: "value", value: -3, changes: [{ code: "negativeMark", text: "▲" }] }
 * readNumber("22.5%", { unit: "percent" }).value // => 0.225
 * readNumber("－") // => { kind: "blank" }
 * readNumber("集計中") // => { kind: "unreadable", text: "集計中", reason: "notANumber" }
 */
export function readNumber(text: string, context: NumberContext = {}): NumberReading {
  const unreadable = (reason: NumberFaultCode): NumberReading => ({ kind: "unreadable", text, reason });
  if (text.length > LONGEST) return unreadable("notANumber");
  const half = halfWidth(text);
  if (!half) return unreadable("notANumber");
  const trimmed = half.text.trim();
  if (BLANK.test(trimmed)) return { kind: "blank" };
  if (trimmed.startsWith("=")) return unreadable("formula");
  if (trimmed.startsWith("#")) return unreadable("spreadsheetError");
  const before: NumberChange[] = half.changed ? [{ code: "fullWidth" }] : [];
  if (trimmed !== half.text) before.push({ code: "space" });

  const unmarked = unmarkedNumber(trimmed);
  if (!unmarked) return unreadable("notANumber");
  const written = writtenMagnitude(unmarked.body);
  if (typeof written === "string") return unreadable(written);

  const { currencyMark } = unmarked;
  const unitBehind = written.rest === "" ? null : unitWord(written.rest);
  if (written.rest !== "" && !unitBehind) return unreadable("notANumber");
  if (currencyMark && unitBehind && unitBehind !== "currency") return unreadable("otherUnit");
  const word = unitBehind ?? (currencyMark ? "currency" : null);
  if (word && context.unit && !unitAccepts(context.unit, word)) return unreadable("otherUnit");

  const changes = [...before, ...unmarked.changes, ...written.changes];
  if (unitBehind && unitBehind !== "percent") changes.push({ code: "unit", text: written.rest });
  const number: MeantNumber = {
    decimals: unmarked.negative ? written.decimals.map(negated) : written.decimals,
    ambiguous: written.ambiguous,
    ownScale: written.scaled || unitBehind === "currency",
    scaled: written.scaled,
    currencyMark,
  };
  // 1億 in a row of days is an amount in the wrong row.
  if (written.scaled && !word && context.unit && !LARGE.has(context.unit)) return unreadable("otherUnit");
  const asRate = context.unit === "percent" || word === "percent";
  return asRate ? rate(text, number, word !== null, changes, context) : amount(text, number, changes, context);
}

interface MeantNumber {
  readonly decimals: readonly Decimal[];
  readonly ambiguous: boolean;
  /** The text says itself what it counts in (億, 円). */
  readonly ownScale: boolean;
  readonly scaled: boolean;
  readonly currencyMark: boolean;
}

/** A rate, as a fraction. */
function rate(
  text: string,
  { decimals, ambiguous, scaled }: MeantNumber,
  marked: boolean,
  changes: readonly NumberChange[],
  context: NumberContext,
): NumberReading {
  if (scaled) return { kind: "unreadable", text, reason: "otherUnit" };
  if (ambiguous) return question(text, "decimalComma", decimals.map(percentChoice));
  const decimal = decimals[0]!;
  const magnitude = Math.abs(decimalNumber(decimal));
  const notation =
    marked || magnitude > 1 ? (marked ? "percent" : (context.percentNotation ?? "percent")) : context.percentNotation;
  if (notation === "percent") {
    return settled(text, shiftedDecimal(decimal, -2), [...changes, { code: "percent" }], context);
  }
  if (notation === "fraction" || magnitude === 0) return settled(text, decimal, changes, context);
  return question(text, "percentOrFraction", [decimal, shiftedDecimal(decimal, 2)].map(percentChoice));
}

/** Anything but a rate; bare numbers in the column's scale. */
function amount(
  text: string,
  { decimals, ambiguous, ownScale, currencyMark }: MeantNumber,
  changes: readonly NumberChange[],
  context: NumberContext,
): NumberReading {
  const power = context.scale && !ownScale ? amountScalePower[context.scale] : 0;
  const inScale = decimals.map((decimal) => shiftedDecimal(decimal, power));
  const choice = (decimal: Decimal) => amountChoice(decimal, context);
  if (ambiguous) return question(text, "decimalComma", inScale.map(choice));
  const [decimal] = decimals;
  if (currencyMark && power > 0) return question(text, "yenOrScale", [decimal!, inScale[0]!].map(choice));
  const scaleChange: readonly NumberChange[] = power > 0 ? [{ code: "scale", text: context.scale! }] : [];
  return settled(text, inScale[0]!, [...changes, ...scaleChange], context);
}

function question(text: string, reason: NumberQuestion, choices: readonly NumberChoice[]): NumberReading {
  return { kind: "ask", text, reason, choices };
}

function percentChoice(percent: Decimal): NumberChoice {
  return { value: decimalNumber(shiftedDecimal(percent, -2)), written: `${decimalDigits(percent)}%` };
}

function amountChoice(decimal: Decimal, context: NumberContext): NumberChoice {
  const whole = rounded(decimal, context).decimal;
  const [digits = "", fraction] = decimalDigits(whole).split(".");
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ",");
  return { value: decimalNumber(whole), written: fraction === undefined ? grouped : `${grouped}.${fraction}` };
}

function settled(
  text: string,
  decimal: Decimal,
  changes: readonly NumberChange[],
  context: NumberContext,
): NumberReading {
  const whole = rounded(decimal, context);
  const value = decimalNumber(whole.decimal);
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return { kind: "unreadable", text, reason: "tooLarge" };
  return { kind: "value", value, changes: whole.changed ? [...changes, { code: "rounded" }] : changes };
}

function rounded(decimal: Decimal, { unit, currency = "JPY" }: NumberContext) {
  return unit === "currency" && currency === "JPY" ? wholeDecimal(decimal) : { decimal, changed: false };
}

function negated({ units, places }: Decimal): Decimal {
  return { units: -units, places };
}
