import { type Decimal, parseDecimal } from "./decimal.ts";

/** Digits with separators: one decimal, a choice of decimals when a comma or point is ambiguous, or null. */
export type WrittenDigits =
  | { readonly kind: "decimal"; readonly decimal: Decimal; readonly grouped: "comma" | "space" | null }
  | { readonly kind: "ambiguous"; readonly decimals: readonly Decimal[] }
  | null;

const PLAIN = /^(\d+(\.\d*)?|\.\d+)$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const SPACE_GROUPS = /^[1-9]\d{0,2}( \d{3})+(\.\d+)?$/;
const POINT_GROUPS_COMMA_DECIMAL = /^\d{1,3}(\.\d{3})+,\d+$/;
const POINT_GROUPS = /^[1-9]\d{0,2}(\.\d{3}){2,}$/;
const ONE_COMMA = /^\d+,\d+$/;

/**
 * Digits as people write them: 1200, 1,200, 1 200, .5. A comma that does not stand before three digits, or behind a
 * single 0, may be a decimal comma: both readings are given.
 *
 * @example
 * writtenDigits("1,200")?.grouped // => "comma"
 * writtenDigits("1.234,5")?.kind // => "ambiguous"
 * writtenDigits("1,2,3") // => null
 */
export function writtenDigits(text: string): WrittenDigits {
  if (PLAIN.test(text)) return { kind: "decimal", decimal: parseDecimal(text), grouped: null };
  if (COMMA_GROUPS.test(text)) {
    return { kind: "decimal", decimal: parseDecimal(text.replaceAll(",", "")), grouped: "comma" };
  }
  if (SPACE_GROUPS.test(text)) {
    return { kind: "decimal", decimal: parseDecimal(text.replaceAll(" ", "")), grouped: "space" };
  }
  if (POINT_GROUPS_COMMA_DECIMAL.test(text)) return ambiguous(text.replaceAll(".", "").replace(",", "."));
  if (POINT_GROUPS.test(text)) return ambiguous(text.replaceAll(".", ""));
  if (ONE_COMMA.test(text)) return ambiguous(text.replace(",", "."), text.replace(",", ""));
  return null;
}

function ambiguous(...readings: readonly string[]): WrittenDigits {
  return { kind: "ambiguous", decimals: readings.map(parseDecimal) };
}
