import type { Language } from "#domain/workbook.ts";
import { texts } from "./texts.ts";

/**
 * The scores of a band: 10〜19点, 10点 where it holds one whole score, 10以上20点未満 where scores have decimals.
 *
 * @example
 * bandText({ from: 10, to: 20 }, { whole: true, language: "ja", points: String }) // => "10〜19点"
 */
export function bandText(
  { from, to }: { readonly from: number; readonly to: number },
  {
    whole,
    language,
    points,
  }: { readonly whole: boolean; readonly language: Language; readonly points: (value: number) => string },
): string {
  const t = texts[language];
  if (!whole) return t.bandBelow(points(from), points(to));
  return to - from <= 1 ? t.bandOne(points(from)) : t.band(points(from), points(to - 1));
}
