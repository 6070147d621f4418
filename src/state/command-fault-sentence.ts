import type { Language } from "#domain/workbook.ts";
import { faultSentence } from "#schema/workbook-fault.ts";
import type { CommandFault, CommandFaultCode } from "./command-fault.ts";

const SENTENCES: Record<
  Exclude<CommandFaultCode, "invalid-workbook" | "below-itself">,
  (metric: string) => { ja: string; en: string }
> = {
  "no-workbook": () => ({ ja: "ワークブックが開かれていません。", en: "No workbook is open." }),
  "read-only": () => ({
    ja: "このタブは閲覧のみです。［このタブで編集］を押すと編集できます。",
    en: "This tab is read-only. Choose “Edit in this tab” to edit here.",
  }),
  "nothing-to-undo": () => ({ ja: "元に戻す操作がありません。", en: "There is nothing to undo." }),
  "nothing-to-redo": () => ({ ja: "やり直す操作がありません。", en: "There is nothing to redo." }),
  "undo-conflict": () => ({
    ja: "同じ箇所がその後変更されているため、元に戻せません。",
    en: "This cannot be undone: the same place was changed since.",
  }),
  "unknown-metric": (metric) => ({ ja: `指標 ${metric} は見つかりません。`, en: `There is no metric ${metric}.` }),
  "unknown-member": (metric) => ({
    ja: `指標 ${metric} の内訳にない項目です。`,
    en: `Metric ${metric} is not broken down by this item.`,
  }),
  "not-a-month": (metric) => ({
    ja: `指標 ${metric} の月は YYYY-MM の形で入力してください。`,
    en: `Enter the month of metric ${metric} as YYYY-MM.`,
  }),
  "not-finite": (metric) => ({
    ja: `指標 ${metric} の値が数値ではありません。`,
    en: `A value of metric ${metric} is not a number.`,
  }),
  "too-many-months": (metric) => ({
    ja: `指標 ${metric} の期間が600か月を超えます。年月を確かめてください。`,
    en: `Metric ${metric} would span more than 600 months. Check the months.`,
  }),
  "calculated-metric": (metric) => ({
    ja: `指標 ${metric} は自動計算です。実績は入力できません。`,
    en: `Metric ${metric} is calculated. Its actuals cannot be typed.`,
  }),
  "duplicate-series": (metric) => ({
    ja: `指標 ${metric} の同じ系列が二つあります。`,
    en: `Metric ${metric} has the same series twice.`,
  }),
};

function belowItself(metric: string, parent: string): { ja: string; en: string } {
  if (metric === parent)
    return { ja: `『${metric}』は自分の下位には置けません。`, en: `“${metric}” cannot be placed below itself.` };
  return {
    ja: `『${metric}』は『${parent}』の上位にあるため、下位には置けません。`,
    en: `“${metric}” is above “${parent}”, so it cannot be placed below it.`,
  };
}

/** Why a command was refused, in words; `nameOf` gives a metric's name for its id. */
export function commandFaultSentence(fault: CommandFault, language: Language, nameOf = (id: string) => id): string {
  if (fault.code === "invalid-workbook") return fault.faults.map((one) => faultSentence(one, language)).join("\n");
  if (fault.code === "below-itself") return belowItself(nameOf(fault.metric), nameOf(fault.parent))[language];
  return SENTENCES[fault.code]("metric" in fault ? nameOf(fault.metric) : "")[language];
}
