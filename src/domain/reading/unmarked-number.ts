import type { NumberChange } from "./number-reading.ts";

const SIGN = /^[-‐‑‒–—―−ー─ｰ▲△▼]/u;
const CURRENCY_MARK = /^[¥$€£]/u;

/** What is left of a number's text without its sign and currency mark. */
export interface UnmarkedNumber {
  readonly body: string;
  readonly negative: boolean;
  readonly currencyMark: boolean;
  readonly changes: readonly NumberChange[];
}

/**
 * Takes off one sign (▲ △ −, or brackets) and one currency mark, in any order; null when there are more of a kind.
 *
 * @example
 * unmarkedNumber("(¥500)") // => { body: "500", negative: true, currencyMark: true, changes: [{ code: "negativeMark", text: "( )" }, { code: "currencyMark", text: "¥" }] }
 * unmarkedNumber("--5") // => null
 */
export function unmarkedNumber(text: string): UnmarkedNumber | null {
  const changes: NumberChange[] = [];
  let body = text;
  let negative = false;
  let positive = false;
  let currencyMark = false;
  for (;;) {
    const bracketed = /^\((.*)\)$/s.exec(body);
    const [mark] = SIGN.exec(body) ?? [];
    const [currency] = CURRENCY_MARK.exec(body) ?? [];
    if (bracketed || mark) {
      if (negative || positive) return null;
      negative = true;
      body = bracketed ? bracketed[1]! : body.slice(mark!.length);
      if (bracketed || mark !== "-") changes.push({ code: "negativeMark", text: bracketed ? "( )" : mark! });
    } else if (currency) {
      if (currencyMark) return null;
      currencyMark = true;
      body = body.slice(currency.length);
      changes.push({ code: "currencyMark", text: currency });
    } else if (body.startsWith("+")) {
      if (negative || positive) return null;
      positive = true;
      body = body.slice(1);
      changes.push({ code: "plusSign" });
    } else return { body, negative, currencyMark, changes };
    const inner = body.trim();
    if (inner !== body) changes.push({ code: "space" });
    body = inner;
  }
}
