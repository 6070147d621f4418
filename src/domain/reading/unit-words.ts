import type { AmountScale, Unit } from "#domain/workbook.ts";

/** What a unit written behind a number says. `points` is pt: percentage points, or the points of a score. */
export type UnitWord = "currency" | "percent" | "points" | "count" | "ratio" | "seconds" | "days" | "months" | "mass";

const WORDS: Readonly<Record<UnitWord, readonly string[]>> = {
  currency: ["円", "yen", "jpy", "¥", "usd", "eur", "$", "€", "ドル", "ユーロ"],
  percent: ["%", "パーセント", "percent"],
  points: ["pt", "pts", "ポイント", "point", "points"],
  count: [
    ..."件 社 人 名 通 回 個 本 点 枚 台 店 冊 口 票 者 組 箇所 か所 ヶ所 ユーザー セッション".split(" "),
    ..."people users visits sessions leads deals contacts".split(" "),
  ],
  ratio: ["倍", "x"],
  seconds: ["秒", "sec", "secs", "s", "seconds"],
  days: ["日", "日間", "day", "days"],
  months: ["か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "か月間", "ヶ月間", "month", "months"],
  mass: ["kg", "キログラム"],
};

const wordKinds: ReadonlyMap<string, UnitWord> = new Map(
  (Object.keys(WORDS) as UnitWord[]).flatMap((kind) => WORDS[kind].map((word) => [word, kind] as const)),
);

/**
 * What a unit word means, or null when it is none. Half-width text.
 *
 * @example
 * unitWord("件") // => "count"
 * unitWord("約") // => null
 */
export function unitWord(text: string): UnitWord | null {
  return wordKinds.get(text.toLowerCase()) ?? null;
}

const ACCEPTED: Readonly<Record<Unit, readonly UnitWord[]>> = {
  currency: ["currency"],
  count: ["count"],
  percent: ["percent", "points"],
  ratio: ["ratio", "percent"],
  seconds: ["seconds"],
  days: ["days"],
  months: ["months"],
  score: ["points", "count"],
  mass: ["mass"],
};

/**
 * Whether a unit word may stand behind a value of a metric's unit.
 *
 * @example
 * unitAccepts("count", "percent") // => false
 */
export function unitAccepts(unit: Unit, word: UnitWord): boolean {
  return ACCEPTED[unit].includes(word);
}

/** 万 and the like behind digits, as powers of ten; the longest word first. */
const SCALE_WORDS: readonly (readonly [word: string, power: number])[] = [
  ["千億", 11],
  ["百億", 10],
  ["十億", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["兆", 12],
  ["億", 8],
  ["万", 4],
  ["千", 3],
  ["K", 3],
  ["k", 3],
  ["M", 6],
  ["B", 9],
];

/**
 * The word of magnitude a text begins with and its power of ten, or null.
 *
 * @example
 * scaleWord("百万円") // => { word: "百万", power: 6 }
 * scaleWord("円") // => null
 */
export function scaleWord(text: string): { readonly word: string; readonly power: number } | null {
  const found = SCALE_WORDS.find(([word]) => text.startsWith(word) && !/^[A-Za-z]{2}/.test(text));
  return found ? { word: found[0], power: found[1] } : null;
}

/** Powers of ten of the workbook's amount scales: 円, 千円, 万円, 百万円, 億円. */
export const amountScalePower: Readonly<Record<AmountScale, number>> = {
  one: 0,
  thousand: 3,
  man: 4,
  million: 6,
  oku: 8,
};
