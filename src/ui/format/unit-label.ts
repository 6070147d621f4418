import type { Language, Unit } from "#domain/workbook.ts";
import { amountUnit } from "./amount-scale.ts";
import type { NumberStyle } from "./number-style.ts";

const labels: Readonly<Record<Exclude<Unit, "currency">, Readonly<Record<Language, string>>>> = {
  count: { ja: "件", en: "" },
  percent: { ja: "%", en: "%" },
  ratio: { ja: "", en: "" },
  seconds: { ja: "秒", en: "sec" },
  days: { ja: "日", en: "days" },
  months: { ja: "か月", en: "months" },
  score: { ja: "点", en: "pts" },
  mass: { ja: "kg", en: "kg" },
};

/** The unit as it stands beside a metric's name or in a header; empty when there is nothing to say. */
export function unitLabel(unit: Unit, style: NumberStyle): string {
  return unit === "currency" ? amountUnit(style.scale, style.language, style.currency) : labels[unit][style.language];
}
