/** A text with its full-width letters, digits and signs made half-width, or null when it holds digits of another kind. */
export interface HalfWidthText {
  readonly text: string;
  readonly changed: boolean;
}

/** Letters that Unicode's NFKC would turn into digits though they are no digit of a number: ², ①, ½, ㍘. */
const FALSE_DIGITS = /[\p{No}\p{Nl}㋀-㋋㍘-㍰㏠-㏾🄀-🄊𝟎-𝟿]/u;

/**
 * A number's or a date's text as ASCII: full-width forms (１２３，％￥) become half-width, every kind of space a plain one.
 * Null for texts with letters that only look like digits (10², ①), which must not be read as 102 or 1.
 *
 * @example
 * halfWidth("￥２，２８０") // => { text: "¥2,280", changed: true }
 * halfWidth("10²") // => null
 */
export function halfWidth(text: string): HalfWidthText | null {
  if (PLAIN.test(text)) return { text, changed: false };
  if (FALSE_DIGITS.test(text)) return null;
  let changed = false;
  let result = "";
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (code >= 0xff01 && code <= 0xff5e) {
      result += String.fromCodePoint(code - 0xfee0);
      changed = true;
    } else if (code === 0xffe5) {
      result += "¥";
      changed = true;
    } else result += ANY_SPACE.test(letter) ? " " : letter;
  }
  return { text: result, changed };
}

const PLAIN = /^[ -~]*$/;
const ANY_SPACE = /[\s\u00a0\u200b\u2060\ufeff]/u;
