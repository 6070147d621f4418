import type { Unit } from "#domain/workbook.ts";

/**
 * The unit that a metric's name alone suggests, where neither heading nor values say: a name in 率 or rate is a rate, one in
 * 費, 額 or cost is money, anything else is counted.
 *
 * @example
 * namedUnit("指名検索率") // => "percent"
 * namedUnit("広告費") // => "currency"
 */
export function namedUnit(name: string): Unit {
  const text = name.normalize("NFKC").trim();
  if (/(?:率|レート|割合|rate|share)$/i.test(text)) return "percent";
  if (/(?:額|費|費用|売上|売上高|単価|コスト|予算|cost|costs|revenue|spend|budget|price)$/i.test(text))
    return "currency";
  return "count";
}

/**
 * Whether a name says that its values are averages, which do not add up over months.
 *
 * @example
 * isAverageName("平均受注単価") // => true
 */
export function isAverageName(name: string): boolean {
  return /単価|平均|あたり|当たり|average|\bavg\b|\bper\b|price$/i.test(name.normalize("NFKC"));
}
