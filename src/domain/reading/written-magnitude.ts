import { type Decimal, decimalNumber, decimalSum, shiftedDecimal } from "./decimal.ts";
import type { NumberChange, NumberFaultCode } from "./number-reading.ts";
import { scaleWord } from "./unit-words.ts";
import { writtenDigits } from "./written-digits.ts";

/** The digits of a number with their words of magnitude, and the unit behind them. */
export interface WrittenMagnitude {
  /** One reading; when ambiguous every way to read a comma or point. */
  readonly decimals: readonly Decimal[];
  readonly ambiguous: boolean;
  /** Whether 万 or the like stands in the text, so that the column's own scale does not apply. */
  readonly scaled: boolean;
  /** What follows. */
  readonly rest: string;
  readonly changes: readonly NumberChange[];
}

/**
 * 1億2,000万 and the like: digits, each part but the last with a word of magnitude, in falling order; or why not.
 *
 * @example
 * writtenMagnitude("1億2,000万円").rest // => "円"
 * writtenMagnitude("2,000万1億") // => "notANumber"
 * writtenMagnitude("1e3") // => "exponent"
 */
export function writtenMagnitude(text: string): WrittenMagnitude | NumberFaultCode {
  if (/^0x[\da-f]+$/i.test(text)) return "hexadecimal";
  if (/^\d+(\.\d*)?e[+-]?\d+$/i.test(text)) return "exponent";
  const changes: NumberChange[] = [];
  let rest = text;
  let sum: Decimal = { units: 0n, places: 0 };
  let previous = Number.POSITIVE_INFINITY;
  for (let parts = 0; ; parts += 1) {
    const [found] = /^[\d.][\d., ]*/.exec(rest) ?? [];
    if (found === undefined) {
      if (parts === 0) return "notANumber";
      return { decimals: [sum], ambiguous: false, scaled: true, rest, changes };
    }
    const digits = writtenDigits(found.trimEnd());
    if (!digits) return "grouping";
    rest = rest.slice(found.length);
    const magnitude = scaleWord(rest);
    const power = magnitude?.power ?? 0;
    if (magnitude) {
      rest = rest.slice(magnitude.word.length).trimStart();
      changes.push({ code: "multiplied", text: magnitude.word });
    }
    if (digits.kind === "ambiguous") {
      if (parts > 0 || /^\d/.test(rest)) return "grouping";
      const decimals = digits.decimals.map((decimal) => shiftedDecimal(decimal, power));
      return { decimals, ambiguous: true, scaled: magnitude !== null, rest, changes };
    }
    if (digits.grouped) changes.push({ code: digits.grouped === "comma" ? "separator" : "space" });
    const fits = parts === 0 || decimalNumber(digits.decimal) < 10 ** (previous - power);
    if (power >= previous || !fits) return "notANumber";
    sum = decimalSum(sum, shiftedDecimal(digits.decimal, power));
    previous = power;
    if (!magnitude || digits.decimal.places > 0 || rest === "") {
      return { decimals: [sum], ambiguous: false, scaled: parts > 0 || magnitude !== null, rest, changes };
    }
  }
}
