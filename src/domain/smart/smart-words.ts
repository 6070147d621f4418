import type { Language, Metric, SmartLetter } from "#domain/workbook.ts";
import type { SmartFinding } from "./smart-rule.ts";

/** How a finding's numbers are written: the screen's own formats, which also know the metric's unit. */
export interface FindingWriting {
  readonly value: (value: number) => string;
  readonly difference: (difference: number) => string;
  readonly rate: (fraction: number) => string;
  readonly month: (month: string) => string;
  readonly name: (metric: Metric) => string;
}

/**
 * The letters' words.
 *
 * @example
 * smartLetterWords.ja.T // => "期限"
 */
export const smartLetterWords: Readonly<Record<Language, Readonly<Record<SmartLetter, string>>>> = {
  ja: { S: "具体的", M: "測定可能", A: "達成可能", R: "関連性", T: "期限" },
  en: { S: "Specific", M: "Measurable", A: "Achievable", R: "Relevant", T: "Time-bound" },
};

type Code = SmartFinding["code"];
type Sentences = { readonly [C in Code]: (finding: Extract<SmartFinding, { code: C }>, w: FindingWriting) => string };

/** At most this many gaps are named; the others are counted. */
const NAMED_GAPS = 3;

const ja: Sentences = {
  defined: () => "何を数えるかが書かれています。",
  "no-definition": () => "何を数えるかを1文で書いてください。例：営業が受け入れたMQLの件数",
  "vague-word": ({ word }) => `「${word}」だけでは、どこまでか分かりません。数値を入れてください。`,
  "no-target": () => "数値がありません。「前年を超える」ではなく「3億円」のように入れてください。",
  "no-source": () => "入力元がありません。どの資料の数値かを書いてください。例：SFA",
  "no-actuals": () => "実績がまだ入っていません。毎月入る数値かを確かめてください。",
  measured: ({ months }) => `直近${months}か月の実績がそろっています。`,
  gaps: ({ gaps }, w) =>
    `${gaps
      .slice(0, NAMED_GAPS)
      .map(({ metric, month }) => `${w.month(month)}の${w.name(metric)}`)
      .join("、")}${
      gaps.length > NAMED_GAPS ? `など${gaps.length}件` : ""
    }が未入力です。毎月そろう入力元にしてください。`,
  "no-history": () => "比べる実績がまだ足りません。",
  "within-reach": ({ target, lastYear }, w) =>
    `目標${w.value(target)}は、これまでの${w.value(lastYear)}に照らして届く範囲です。`,
  "above-last-year": ({ times, lower }) =>
    lower
      ? `これまでの${timesText(1 / times)}倍に下げる目標です。打ち手を書くか、目標を見直してください。`
      : `前年の${timesText(times)}倍です。打ち手を書くか、目標を見直してください。`,
  "far-above-last-year": ({ times, lower }) =>
    lower
      ? `これまでの${timesText(1 / times)}倍に下げる目標です。根拠を書いてください。`
      : `前年の${timesText(times)}倍です。根拠を書いてください。`,
  "beyond-best": ({ target, best, month }, w) =>
    `目標${w.value(target)}は、最もよかった${w.month(month)}の${w.value(best)}を超えています。打ち手を書くか、目標を見直してください。`,
  "above-recent": ({ target, recent }, w) =>
    `目標${w.value(target)}は、直近3か月の平均${w.value(recent)}より${w.difference(Math.abs(target - recent))}高い値です。打ち手を書くか、目標を見直してください。`,
  "reached-before": ({ target, months, reached }, w) =>
    `実績のある${months}か月のうち、最も厳しい月の目標${w.value(target)}に届いたのは${reached}か月です。${
      isTopTenth(reached, months) ? "自社の上位10%に入る水準です。" : ""
    }`,
  "beside-benchmark": ({ target, benchmark, own, source }, w) =>
    `${own ? "目安" : "一般的な目安"}の${w.value(benchmark)}${source === "" ? "" : `（${source}）`}に対して、最も厳しい月の目標は${w.value(target)}です。`,
  "moves-before": ({ kgi, lag, r, months }, w) =>
    `${lag === 0 ? "同じ月" : `${lag}か月後`}の${w.name(kgi)}と${r < 0 ? "逆に" : "一緒に"}動いています（${months}か月、増減どうしの相関${Math.abs(r).toFixed(2)}）。`,
  "no-lead-shown": ({ kgi, months }, w) =>
    `${months}か月の実績では、${w.name(kgi)}より先に動くかどうかは偶然と区別できません。`,
  "lead-later": ({ have, needed }) =>
    `KGIより先に動くかどうかは、両方の実績が${needed}か月分そろうと表示します。あと${needed - have}か月です。`,
  "is-kgi": () => "最終目標（KGI）です。",
  "no-path": () => "KGIとのつながりが未設定です。この数値が良くなると、なぜKGIに近づきますか？",
  "influence-unexplained": () =>
    "KGIに影響するとされていますが、理由がありません。この数値が良くなると、なぜKGIに近づきますか？",
  "influence-explained": ({ reason }) => `KGIに影響する理由：${reason}`,
  "arithmetic-path": ({ kgi, share }, w) =>
    share === null
      ? `${w.name(kgi)}と計算でつながっています。`
      : `計算でつながり、1%増えると${w.name(kgi)}が${w.rate(share)}動きます。`,
  due: ({ due }, w) => `${w.month(due)}まで、月ごとの目標があります。`,
  "no-due": () => "期限を入れてください。例：2026/03/31",
  "no-milestones": ({ missing, of }) =>
    `${of}か月のうち${missing}か月の目標がありません。途中の月の目標を入れてください。`,
};

const en: Sentences = {
  defined: () => "What is counted is written down.",
  "no-definition": () => "Write in one sentence what is counted, such as “MQLs accepted by sales”.",
  "vague-word": ({ word }) => `“${word}” alone does not say how far. Add a figure.`,
  "no-target": () => "There is no number. Write “¥300M” rather than “above last year”.",
  "no-source": () => "There is no source. Say where the number comes from, such as the CRM.",
  "no-actuals": () => "No actuals yet. Make sure the number arrives every month.",
  measured: ({ months }) => `Actuals are complete for the last ${months} month${months === 1 ? "" : "s"}.`,
  gaps: ({ gaps }, w) =>
    `Not entered: ${gaps
      .slice(0, NAMED_GAPS)
      .map(({ metric, month }) => `${w.name(metric)} in ${w.month(month)}`)
      .join(", ")}${
      gaps.length > NAMED_GAPS ? ` and ${gaps.length - NAMED_GAPS} more` : ""
    }. Choose a source that delivers every month.`,
  "no-history": () => "There is not enough history to compare with.",
  "within-reach": ({ target, lastYear }, w) =>
    `A target of ${w.value(target)} is within reach of ${w.value(lastYear)} so far.`,
  "above-last-year": ({ times, lower }) =>
    lower
      ? `The target is ${timesText(1 / times)} times what it was. Write down how, or reconsider the target.`
      : `The target is ${timesText(times)} times last year. Write down how, or reconsider the target.`,
  "far-above-last-year": ({ times, lower }) =>
    `The target is ${timesText(lower ? 1 / times : times)} times ${lower ? "what it was" : "last year"}. Write down the grounds for it.`,
  "beyond-best": ({ target, best, month }, w) =>
    `A target of ${w.value(target)} goes beyond the best month, ${w.value(best)} in ${w.month(month)}. Write down how, or reconsider the target.`,
  "above-recent": ({ target, recent }, w) =>
    `A target of ${w.value(target)} is ${w.difference(Math.abs(target - recent))} above the last three months' ${w.value(recent)}. Write down how, or reconsider the target.`,
  "reached-before": ({ target, months, reached }, w) =>
    `Of ${months} months with actuals, ${reached} reached the most demanding month's target of ${w.value(target)}.${
      isTopTenth(reached, months) ? " That is among your own best tenth." : ""
    }`,
  "beside-benchmark": ({ target, benchmark, own, source }, w) =>
    `The ${own ? "" : "common "}benchmark is ${w.value(benchmark)}${source === "" ? "" : ` (${source})`}; the most demanding month's target is ${w.value(target)}.`,
  "moves-before": ({ kgi, lag, r, months }, w) =>
    `Moves ${r < 0 ? "against" : "with"} ${w.name(kgi)} ${lag === 0 ? "in the same month" : `${lag} month${lag === 1 ? "" : "s"} later`} (${months} months, correlation of the changes ${Math.abs(r).toFixed(2)}).`,
  "no-lead-shown": ({ kgi, months }, w) =>
    `Over ${months} months, whether it moves before ${w.name(kgi)} cannot be told from chance.`,
  "lead-later": ({ have, needed }) =>
    `Whether it moves before the KGI is shown once both have ${needed} months of actuals: ${needed - have} to go.`,
  "is-kgi": () => "This is the final goal (KGI).",
  "no-path": () => "No link to the KGI. Why does the KGI come closer when this number improves?",
  "influence-unexplained": () =>
    "It is said to influence the KGI, without a reason. Why does the KGI come closer when this number improves?",
  "influence-explained": ({ reason }) => `Why it influences the KGI: ${reason}`,
  "arithmetic-path": ({ kgi, share }, w) =>
    share === null
      ? `Linked to ${w.name(kgi)} by calculation.`
      : `Linked by calculation: 1% more moves ${w.name(kgi)} by ${w.rate(share)}.`,
  due: ({ due }, w) => `Monthly targets lead up to ${w.month(due)}.`,
  "no-due": () => "Add a due date, such as 2026/03/31.",
  "no-milestones": ({ missing, of }) =>
    `${missing} of ${of} months have no target. Add targets for the months on the way.`,
};

/** With fewer than ten months there is no tenth of them; what was never reached is said to be beyond the best month already. */
function isTopTenth(reached: number, months: number): boolean {
  return months >= 10 && reached > 0 && reached <= months / 10;
}

function timesText(times: number): string {
  return times.toFixed(times < 1 ? 2 : 1);
}

/**
 * A finding as a sentence: what is so, or what to mend.
 *
 * @example
 * smartFindingSentence({ code: "far-above-last-year", times: 2.4, lower: false }, "ja", {}) // => "前年の2.4倍です。根拠を書いてください。"
 * smartFindingSentence({ code: "no-due" }, "en", {}) // => "Add a due date, such as 2026/03/31."
 */
export function smartFindingSentence(finding: SmartFinding, language: Language, writing: FindingWriting): string {
  const sentence = (language === "ja" ? ja : en)[finding.code] as (finding: SmartFinding, w: FindingWriting) => string;
  return sentence(finding, writing);
}
