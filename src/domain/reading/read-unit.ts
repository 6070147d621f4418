import type { AmountScale, Unit } from "#domain/workbook.ts";
import { halfWidth } from "./half-width.ts";
import { amountScalePower, scaleWord, type UnitWord, unitWord } from "./unit-words.ts";

/** What a column's unit says about its bare numbers. */
export interface UnitReading {
  readonly unit: Unit;
  readonly scale: AmountScale;
}

const unitOfWord: Readonly<Record<UnitWord, Unit>> = {
  currency: "currency",
  percent: "percent",
  points: "score",
  count: "count",
  ratio: "ratio",
  seconds: "seconds",
  days: "days",
  months: "months",
  mass: "mass",
};

/**
 * The unit that a unit column or a header's brackets name: 万円, 千円, 件, ％; null when it names none.
 *
 * @example
 * readUnit("万円") // => { unit: "currency", scale: "man" }
 * readUnit("％") // => { unit: "percent", scale: "one" }
 * readUnit("税抜") // => null
 */
export function readUnit(text: string): UnitReading | null {
  const bare =
    halfWidth(text)
      ?.text.replace(/^単位|^unit/i, "")
      .replace(/[:\s]/g, "") ?? "";
  const magnitude = scaleWord(bare);
  const rest = magnitude ? bare.slice(magnitude.word.length) : bare;
  const word = unitWord(rest);
  if (!word) return null;
  const power = magnitude?.power ?? 0;
  const scale = (Object.keys(amountScalePower) as AmountScale[]).find((name) => amountScalePower[name] === power);
  if (!scale || (word === "percent" && power > 0)) return null;
  return { unit: unitOfWord[word], scale };
}
