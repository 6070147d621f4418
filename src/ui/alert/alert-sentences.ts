import type { Language } from "#domain/workbook.ts";

interface Sentences {
  readonly inputs: string;
  readonly level: (month: string, name: string, value: string, limit: string, above: boolean) => string;
  readonly review: string;
  readonly pace: (month: string, name: string, toDate: string, expected: string, attainment: string) => string;
  readonly landing: (
    month: string,
    name: string,
    value: string,
    method: string,
    target: string,
    attainment: string,
  ) => string;
  readonly landed: (name: string, value: string, target: string, attainment: string) => string;
  readonly apart: (
    month: string,
    name: string,
    low: readonly [method: string, value: string],
    high: readonly [method: string, value: string],
    adopted: string,
  ) => string;
  readonly chooseMethod: string;
  readonly overdue: (due: string, days: number, owner: string | null) => string;
  readonly finish: string;
  readonly yearOver: string;
  readonly paceUnknown: string;
  readonly paceNeeded: (months: number, pace: string, best: string | null, beyond: boolean) => string;
  readonly failing: (
    name: string,
    months: number,
    from: string,
    month: string,
    value: string,
    target: string | null,
  ) => string;
  readonly findCause: string;
  /** For a value below target that still is an ordinary swing: nothing of that month explains it. */
  readonly changeTheWhole: string;
  readonly limits: (
    month: string,
    name: string,
    value: string,
    lower: string,
    upper: string,
    above: boolean,
    trialOf: number | null,
  ) => string;
  readonly run: (name: string, months: number, center: string, above: boolean) => string;
  readonly near: (name: string, above: boolean) => string;
  readonly range: (month: string, name: string, value: string, extreme: string, above: boolean) => string;
  readonly jump: (
    month: string,
    name: string,
    value: string,
    before: string,
    distance: string,
    share: string | null,
    more: boolean,
  ) => string;
  readonly missing: (
    month: string,
    entered: number,
    of: number,
    names: readonly string[],
    more: number,
    deadline: string,
  ) => string;
  readonly contradiction: (month: string, name: string, value: string, other: string, against: string) => string;
  readonly askWhatChanged: string;
  readonly askLevel: string;
  readonly keepUp: string;
  readonly checkEntry: string;
  readonly enterRest: (month: string) => string;
  readonly mayBeLate: (months: number) => string;
  readonly checkBoth: string;
}

/** What is said of an alert: numbers in, sentences out. */
export const alertSentences: Readonly<Record<Language, Sentences>> = {
  ja: {
    inputs: "実績の入力",
    level: (month, name, value, limit, above) =>
      `${month}の${name}は${value}で、決めた値の${limit}を${above ? "上回り" : "下回り"}ました。`,
    review: "戻る見込みがあるかを確かめ、なければ打ち手か目標を見直してください。",
    pace: (month, name, toDate, expected, attainment) =>
      `${month}までの${name}は累計${toDate}です。この時期の目標${expected}に対して${attainment}です。`,
    landing: (month, name, value, method, target, attainment) =>
      `${month}までの実績から見た${name}の着地見込みは${value}（${method}で試算）です。年間目標の${target}に対して${attainment}です。`,
    landed: (name, value, target, attainment) =>
      `年度の${name}は${value}で終わりました。年間目標の${target}に対して${attainment}です。`,
    apart: (month, name, [low, least], [high, most], adopted) =>
      `${month}までの実績から見た${name}の着地見込みは、${low}で${least}、${high}で${most}です。方法によって開きがあります（採用は${adopted}）。`,
    chooseMethod: "どの方法が今年に合うかを確かめ、着地見込みの方法を選んでください。",
    overdue: (due, days, owner) => `期限の${due}を${days}日過ぎています。担当は${owner ?? "未定"}です。`,
    finish: "終わっていれば完了にし、続けるなら期限と担当を決め直してください。",
    yearOver: "年度が終わりました。来年度の目標に生かしてください。",
    paceUnknown: "残りの月の目標と打ち手を見直してください。",
    paceNeeded: (months, pace, best, beyond) =>
      `年間目標には、残り${months}か月で毎月${pace}が必要です。${
        best === null
          ? ""
          : beyond
            ? `これまでの最高（${best}）を上回るため、打ち手か目標を見直してください。`
            : `これまでの最高は${best}です。`
      }`,
    failing: (name, months, from, month, value, target) =>
      `${months > 1 ? `${name}の要対応が${months}か月続いています（${from}〜${month}）。` : `${name}は要対応です。`}${month}は${value}${target === null ? "" : `、目標は${target}`}です。`,
    findCause: "どの下位の指標が下げているかを確かめ、打ち手を1つ決めてください。",
    changeTheWhole: "この月だけの原因は探さず、目標の高さか、仕組み全体を変える打ち手を考えてください。",
    limits: (month, name, value, lower, upper, above, trialOf) =>
      `${month}の${name}は${value}で、管理限界（${lower}〜${upper}）を${above ? "上回り" : "下回り"}ました。${
        trialOf === null ? "偶然では起こりにくい変化です。" : `限界は${trialOf}か月分からの試算です。`
      }`,
    run: (name, months, center, above) =>
      `${name}が${months}か月続けて中心線（${center}）を${above ? "上回って" : "下回って"}います。水準が変わったとみられます。`,
    near: (name, above) => `直近4か月のうち3か月以上で、${name}が${above ? "上" : "下"}の管理限界の近くにあります。`,
    range: (month, name, value, extreme, above) =>
      `${month}の${name}は${value}で、直近12か月の${above ? "最高" : "最低"}（${extreme}）を${above ? "上回り" : "下回り"}ました。`,
    jump: (month, name, value, before, distance, share, more) =>
      `${month}の${name}は${value}で、前月の${before}から${distance}${share === null ? "" : `（${share}）`}${more ? "増えました" : "減りました"}。`,
    missing: (month, entered, of, names, more, deadline) =>
      `${month}の実績が${entered}/${of}項目です。期日の${deadline}を過ぎても、${names.join("、")}${more > 0 ? `など${names.length + more}項目` : ""}が未入力です。`,
    contradiction: (month, name, value, other, against) =>
      `${month}の${name}（${value}）が、${other}（${against}）より多くなっています。`,
    askWhatChanged: "この月に変えた施策、計測、価格を確かめてください。変化が続くなら、基準の開始月を変えられます。",
    askLevel: "続く変化なら、目標と管理限界の基準の開始月を見直してください。",
    keepUp: "何が効いたかをメモに残し、続けられるかを確かめてください。",
    checkEntry: "入力の誤りでなければ、この月の出来事をメモに残してください。",
    enterRest: (month) => `残りを入れて、${month}を確定してください。`,
    mayBeLate: (months) =>
      `段階の間に${months}か月かかるため、前の月の分が混ざる場合があります。入力と合わせて確かめてください。`,
    checkBoth: "どちらかの入力を確かめてください。",
  },
  en: {
    inputs: "Actuals",
    level: (month, name, value, limit, above) =>
      `${name} was ${value} in ${month}, ${above ? "above" : "below"} the ${limit} you set.`,
    review: "See whether it will recover; if not, change the tactic or the target.",
    pace: (month, name, toDate, expected, attainment) =>
      `${name} stands at ${toDate} for the year through ${month}: ${attainment} of the ${expected} targeted by now.`,
    landing: (month, name, value, method, target, attainment) =>
      `Seen from ${month}, ${name} is heading for ${value} this year (by the ${method}): ${attainment} of the target of ${target}.`,
    landed: (name, value, target, attainment) =>
      `${name} ended the year at ${value}: ${attainment} of the target of ${target}.`,
    apart: (month, name, [low, least], [high, most], adopted) =>
      `Seen from ${month}, ${name} lands at ${least} by the ${low} and at ${most} by the ${high}. The methods lie apart; adopted is the ${adopted}.`,
    chooseMethod: "See which method suits this year, and choose it beside the landing.",
    overdue: (due, days, owner) =>
      `${days === 1 ? "One day" : `${days} days`} past its due day, ${due}. ${owner === null ? "It has no owner." : `Owner: ${owner}.`}`,
    finish: "Mark it done if it is; if it goes on, set another day and an owner.",
    yearOver: "The year is over. Let next year's target learn from it.",
    paceUnknown: "Go over the targets and tactics of the months that are left.",
    paceNeeded: (months, pace, best, beyond) =>
      `To reach the year's target, each of the ${months === 1 ? "last month" : `${months} months left`} must bring ${pace}. ${
        best === null
          ? ""
          : beyond
            ? `That is above the best month so far (${best}): change the tactic or the target.`
            : `The best month so far brought ${best}.`
      }`.trim(),
    failing: (name, months, from, month, value, target) =>
      `${name} has needed action for ${months === 1 ? "a month" : `${months} months running (${from}–${month})`}. In ${month} it was ${value}${target === null ? "" : ` against a target of ${target}`}.`,
    findCause: "Find which metric below it pulls it down, and decide on one action.",
    changeTheWhole: "Look for no cause in this month: reconsider the target, or change how it works as a whole.",
    limits: (month, name, value, lower, upper, above, trialOf) =>
      `${name} was ${value} in ${month}, ${above ? "above" : "below"} its control limits (${lower} to ${upper}). ${
        trialOf === null ? "Chance alone rarely does that." : `The limits are tentative, from ${trialOf} months.`
      }`,
    run: (name, months, center, above) =>
      `${name} has been ${above ? "above" : "below"} its centre line (${center}) for ${months} months running. Its level seems to have shifted.`,
    near: (name, above) =>
      `In three or more of the last four months, ${name} was near its ${above ? "upper" : "lower"} control limit.`,
    range: (month, name, value, extreme, above) =>
      `${name} was ${value} in ${month}, ${above ? "above the highest" : "below the lowest"} of the twelve months before (${extreme}).`,
    jump: (month, name, value, before, distance, share, more) =>
      `${name} was ${value} in ${month}, ${distance}${share === null ? "" : ` (${share})`} ${more ? "more" : "less"} than the ${before} of the month before.`,
    missing: (month, entered, of, names, more, deadline) =>
      `${entered} of ${of} actuals are in for ${month}. Past ${deadline}, ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""} ${names.length + more === 1 ? "is" : "are"} still missing.`,
    contradiction: (month, name, value, other, against) =>
      `${name} (${value}) exceeds ${other} (${against}) in ${month}.`,
    askWhatChanged:
      "See what changed that month: a campaign, the tracking, a price. If it lasts, let the limits start from that month.",
    askLevel: "If it lasts, go over the target and the month from which the limits count.",
    keepUp: "Note what worked, and see whether it can be kept up.",
    checkEntry: "Unless it was mistyped, note what happened that month.",
    enterRest: (month) => `Enter the rest and close ${month}.`,
    mayBeLate: (months) =>
      `There ${months === 1 ? "is a month" : `are ${months} months`} between the two stages, so some may have come in earlier. Check the entries as well.`,
    checkBoth: "Check both entries.",
  },
};
