import type { Language, Plan } from "#domain/workbook.ts";
import { formatFiscalYear, formatMonth } from "#ui/format/format-month.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import type { PlanSetting, PlanStep } from "./plan-setting.ts";
import { type PlanWords, texts } from "./texts.ts";

/** A rate by its metric's name, else by the two stages. */
export function rateName({ metric, upper, lower }: PlanStep, language: Language): string {
  if (metric) return language === "en" && metric.nameEn !== "" ? metric.nameEn : metric.name;
  return texts[language].ladder.rateName(stageName(upper.stage, language), stageName(lower.stage, language));
}

export function lowestName({ stages }: PlanSetting, language: Language): string {
  const lowest = stages.at(-1);
  return lowest ? stageName(lowest.stage, language) : "";
}

export function scenarioName({ kind = "own", name }: Plan, words: PlanWords): string {
  return name ?? words.scenario[kind];
}

/** What the plan is for: a fiscal year by its name, any other span by its months. */
export function periodName({ fiscalYear, wholeYear, firstMonth, lastMonth }: PlanSetting, language: Language): string {
  if (wholeYear) return formatFiscalYear(fiscalYear, language);
  return [firstMonth, lastMonth].map((month) => formatMonth(month, language)).join(language === "ja" ? "〜" : "–");
}
