/** Line and column, both counted from 1, as editors show them. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Where an index of a text lies.
 *
 * @example
 * textPosition("{\n  x", 4) // => { line: 2, column: 3 }
 */
export function textPosition(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf("\n"); next >= 0 && next < offset; next = text.indexOf("\n", next + 1)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
