/**
 * A text for a cell of a table that a spreadsheet will open: one that would begin a formula gets an apostrophe before it.
 * Never for numbers: −5 stays a number.
 *
 * @example
 * safeText("=1+1") // => "'=1+1"
 */
export function safeText(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

/**
 * The text that `safeText` wrote.
 *
 * @example
 * unsafeText("'=1+1") // => "=1+1"
 */
export function unsafeText(text: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}
