import { readMonth } from "#domain/reading/read-month.ts";
import { readUnit, type UnitReading } from "#domain/reading/read-unit.ts";
import type { SeriesKind } from "#domain/workbook.ts";

/** What a column's values are: a kind of series, or last year's actuals. */
export type ValueKind = SeriesKind | "lastYear";

/** What a column is for, by its heading. */
export type ColumnRole = "month" | "year" | "metric" | "unit" | "member" | "kind" | "value" | "note";

const ROLE_WORDS: Readonly<Record<ColumnRole, readonly string[]>> = {
  month: "年月 月 月次 対象月 計上月 対象年月 年月度 日付 期間 month date period yearmonth year_month".split(" "),
  year: "年 年度 year fy fiscalyear 会計年度".split(" "),
  metric: "指標 指標名 項目 項目名 kpi kpi名 科目 名称 metric metrics metricname measure indicator item".split(" "),
  unit: "単位 unit units".split(" "),
  member:
    "チャネル チャンネル 媒体 流入元 流入経路 経路 内訳 キャンペーン 施策 製品 商品 ソリューション 地域 拠点 部門 担当 channel source medium campaign product solution region segment member".split(
      " ",
    ),
  kind: "区分 種別 種類 実績/目標 予実 kind type".split(" "),
  value: "値 数値 数量 金額 value values amount number".split(" "),
  note: "備考 メモ コメント 注記 摘要 出典 note notes comment remarks".split(" "),
};

const roleByWord: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(ROLE_WORDS) as ColumnRole[]).flatMap((role) => ROLE_WORDS[role].map((word) => [word, role] as const)),
);

/** The role that a heading's word gives its column, or null for any other text. */
export function columnRole(heading: string): ColumnRole | null {
  return roleByWord.get(plain(heading).toLowerCase()) ?? null;
}

const KIND_WORDS: readonly (readonly [kind: ValueKind, pattern: RegExp])[] = [
  ["target", /^(?:目標値?|計画値?|予算|予定|target|plan|budget|goal)$/i],
  ["lastYear", /^(?:前年(?:実績)?|昨年(?:実績)?|前年同月(?:実績)?|前年度|lastyear|previousyear|prioryear)$/i],
  ["actual", /^(?:実績値?|実数|結果|actuals?|result)$/i],
];

/** The kind of value a word names (実績, 目標, 前年), or null. */
export function valueKind(text: string): ValueKind | null {
  const word = plain(text);
  return KIND_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** Sums and averages of what the table already holds in detail. */
export function isTotalLabel(text: string): boolean {
  return /^(?:総?合計|小?計|総計|累計|年計|年間|年間合計|通期|平均|月平均|上期計?|下期計?|全体|total|grandtotal|subtotal|sum|average|avg|mean)$/i.test(
    plain(text),
  );
}

/** Remarks below or between the numbers. */
export function isFootnote(text: string): boolean {
  return /^(?:※|＊|\*|注[)）:：\d]|[（(]注|出典|備考[:：]|note[:s])/i.test(text.trim());
}

/** A heading taken apart: the name as written, the unit in brackets, and 実績 or 目標 behind it. */
export interface NamedHeading {
  readonly name: string;
  readonly unitText: string | null;
  readonly unit: UnitReading | null;
  readonly kind: ValueKind | null;
}

const BRACKETED = /^(.+?)\s*[（(［[【]([^（()）［\]【】]*)[）)］\]】]\s*$/su;

/**
 * The parts of a metric's heading: 受注金額（万円） → 受注金額 in 万円; リード数（目標） → the target of リード数.
 *
 * @example
 * namedHeading("受注金額（万円）").unit // => { unit: "currency", scale: "man" }
 */
export function namedHeading(text: string): NamedHeading {
  let name = text.replace(/\s+/g, " ").trim();
  let unitText: string | null = null;
  let unit: UnitReading | null = null;
  let kind: ValueKind | null = null;
  for (;;) {
    const [, before, inside] = BRACKETED.exec(name) ?? [];
    if (before === undefined || inside === undefined) break;
    const foundUnit = readUnit(inside);
    const foundKind = valueKind(inside);
    if (foundUnit) [unitText, unit] = [inside.trim(), foundUnit];
    else if (foundKind) kind = foundKind;
    else break;
    name = before;
  }
  const [, stem, suffix] = /^(.+?)[\s_＿・-](\S+)$/u.exec(name) ?? [];
  const suffixKind = suffix === undefined ? null : valueKind(suffix);
  if (stem !== undefined && suffixKind) [name, kind] = [stem, suffixKind];
  return { name, unitText, unit, kind };
}

/** A month's heading with what stands around it: 2025年4月 実績 → 2025年4月, actual. */
export interface MonthHeading {
  readonly month: string;
  readonly kind: ValueKind | null;
}

/** The month a heading names, readable or at least meant (13月), or null for other headings. Plain digits only when asked for. */
export function monthHeading(text: string, digits: boolean): MonthHeading | null {
  const whole = text.trim();
  if (isMonthText(whole, digits)) return { month: whole, kind: null };
  const [, before, inside] = /^(.+?)[\s・]*[（(]?([^\s・（()）]+?)[）)]?$/su.exec(whole) ?? [];
  const kind = inside === undefined ? null : valueKind(inside);
  if (kind && before !== undefined && isMonthText(before, digits)) return { month: before.trim(), kind };
  const glued = /^(.+月)(実績|目標|計画|予算|前年)$/.exec(whole);
  return glued && isMonthText(glued[1]!, digits) ? { month: glued[1]!, kind: valueKind(glued[2]!) } : null;
}

/** Whether a text is meant as a month. */
export function isMonthText(text: string, digits: boolean): boolean {
  if (text === "" || text.length > 40 || (!digits && /^[\d０-９.,]+$/.test(text))) return false;
  const reading = readMonth(text);
  if (reading.kind === "unreadable") return !["notAMonth", "yearOnly", "yearOutOfRange"].includes(reading.reason);
  return reading.kind !== "blank";
}

/** Whether a text is a year without a month, as in a merged heading above months: 2025年, 2025年度, 令和7年, 2025. */
export function isYearText(text: string): boolean {
  const reading = readMonth(text);
  return reading.kind === "unreadable" && reading.reason === "yearOnly";
}

/** A month's heading below a year's: 2025年度 and 4月, 2025 and Apr. */
export function monthUnderYear(year: string, month: string): string {
  const label = year.trim();
  if (/[a-z]/i.test(month)) return `${month} ${label}`;
  return /^\d{4}$/.test(label) && !/^FY/i.test(label)
    ? `${label}年${month}`
    : `${label}${/\d$/.test(label) ? " " : ""}${month}`;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s()[\]【】「」:]/g, "");
}
