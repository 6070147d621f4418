const START = String.raw`[\p{L}_\p{Nl}\p{No}]`;
const REST = String.raw`[\p{L}\p{M}\p{N}_・]`;
const LONG_VOWEL_MARK = /^[ーｰ]/;

/**
 * A name that needs no brackets, anywhere in a text: letters of any script (kana and kanji with ー, ・ and 々), digits and _.
 * A digit or ー cannot begin one: ー alone is what a Japanese keyboard gives for minus.
 *
 * @example
 * "売上 - 費用".match(plainNamePattern())?.[0] // => "売上"
 */
export function plainNamePattern(): RegExp {
  return new RegExp(`(?![ーｰ])${START}${REST}*`, "uy");
}

const WHOLE = new RegExp(`^${START}${REST}*$`, "u");

/**
 * Whether a name can stand in a formula without brackets.
 *
 * @example
 * isPlainName("リード獲得数") // => true
 * isPlainName("LTV:CAC比率") // => false
 * isPlainName("1次KPI") // => false
 */
export function isPlainName(name: string): boolean {
  return WHOLE.test(name) && !LONG_VOWEL_MARK.test(name);
}

/**
 * A name as it is written in a formula: in brackets when it holds spaces or symbols, a closing bracket in it doubled.
 *
 * @example
 * formulaName("MQL→SQL転換率") // => "[MQL→SQL転換率]"
 * formulaName("won_deals") // => "won_deals"
 * formulaName("a]b") // => "[a]]b]"
 */
export function formulaName(name: string): string {
  return isPlainName(name) ? name : `[${name.replaceAll("]", "]]")}]`;
}
