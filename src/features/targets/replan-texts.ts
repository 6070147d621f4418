import { bilingual } from "#ui/language/language.tsx";

export const replanTexts = bilingual(
  {
    title: "残りの月の再計画",
    sub: (through: string) => `${through}までの確定した実績から`,
    subject: "再計画",
    standing: (period: string, target: string, actual: string, rest: string, months: number) =>
      `目標${target}のうち${period}の実績は${actual}、残り${months}か月で${rest}です。`,
    landing: (landing: string, gap: string) => `このまま進むと${landing}で、${gap}足りません。`,
    onTrack: (landing: string) => `このまま進むと${landing}で、目標に届きます。`,
    options: { volume: "量を増やす", rate: "率を上げる", accept: "不足を受け入れる" },
    whichStage: "増やす段階",
    whichRate: "上げる率",
    step: (upper: string, lower: string) => `${upper}→${lower}の率`,
    volume: (name: string, present: string, needed: string, growth: string) =>
      `${name}を月${present}件から月${needed}件に増やします（${growth}%増）。`,
    useful: (name: string, last: string, months: number) =>
      `今年度の受注に間に合うのは${last}までの${months}か月です（${name}）。`,
    tooLate: (name: string) =>
      `${name}を今から増やしても、期限までの受注に間に合いません。受注に近い段階を選んでください。`,
    rate: (name: string, present: string, needed: string, growth: string) =>
      `${name}を${present}から${needed}に上げます（${growth}%増）。量は今のままです。`,
    rateTooLate: (name: string) => `期限までに${name}を通る案件が残っていません。受注に近い率を選んでください。`,
    impossible: (name: string, needed: string) =>
      `${name}だけで届くには${needed}が必要で、100%を超えます。別の率か、量を選んでください。`,
    bestEver: (value: string, month: string) => `これまでの最高は${value}（${month}）。`,
    bestOfYear: (value: string, month: string) => `直近12か月の最高は${value}（${month}）。`,
    within: "その範囲内です。",
    beyond: (times: string) => `その${times}倍が要ります。`,
    noBest: "比べられる過去の月がまだありません。",
    accept: (landing: string, gap: string, rate: string) =>
      `残りの月の目標を、このまま進んだときの値にします。着地は${landing}（目標比${rate}）、不足は${gap}です。`,
    acceptNote: "年間目標は変えません。変えるときは、反映したあとに「年間を…にする」を選んでください。",
    apply: "残りの月に反映",
    applyOf: (option: string) => `${option}案を残りの月に反映`,
    reason: "再計画の理由",
    reasonHint: "改定履歴に残ります。例：上期の商談不足を下期で補う",
    done: (first: string, last: string) => `${first}〜${last}の目標を改定しました。当初の目標は残しています。`,
    assumptions: (price: string, entering: string, top: string) =>
      `前提：率と単価（${price}）は直近12か月、${top}は直近3か月の平均（月${entering}件）。リードタイムは月単位に切り上げています。`,
    faults: {
      "no-goal": () => "KGIの目標がまだありません。KGIを設定すると、残りの月を再計画できます。",
      "not-additive": (name: string) => `${name}は月を足し合わせる指標ではないため、残りを計算できません。`,
      "no-stages": () => "ファネルの段階がまだありません。逆算プランで段階を決めると、再計画できます。",
      "nothing-closed": () => "今年度の月がまだ確定していません。月次入力で月を確定すると、残りの月を再計画できます。",
      "year-over": () => "期限までの月がすべて確定しています。次の年度の計画を作ってください。",
      "missing-actual": (name: string, month: string) =>
        `${name}の${month}の実績がありません。入れると、受注までの見込みを計算できます。`,
      "no-rate": (name: string) =>
        `${name}に至る率を、直近12か月の実績から計算できません。前後の段階の実績を確認してください。`,
      "no-price": (name: string) => `${name}と受注件数がそろった月がないため、単価を計算できません。`,
    },
  },
  {
    title: "Replan the months left",
    sub: (through) => `from the closed actuals to ${through}`,
    subject: "the replan",
    standing: (period, target, actual, rest, months) =>
      `Of the ${target} goal, ${period} brought ${actual}; ${rest} are left for ${months} months.`,
    landing: (landing, gap) => `As things are, the year ends at ${landing}, ${gap} short.`,
    onTrack: (landing) => `As things are, the year ends at ${landing} and the goal is reached.`,
    options: { volume: "More volume", rate: "A better rate", accept: "Accept the gap" },
    whichStage: "Stage to raise",
    whichRate: "Rate to raise",
    step: (upper, lower) => `${upper} → ${lower}`,
    volume: (name, present, needed, growth) => `Raise ${name} from ${present} to ${needed} a month (+${growth}%).`,
    useful: (name, last, months) =>
      months === 1
        ? `${name} can still be won this year if it comes in ${last}.`
        : `${name} can still be won this year until ${last}, ${months} months.`,
    tooLate: (name) => `More ${name} can no longer be won before the due month. Choose a stage closer to the win.`,
    rate: (name, present, needed, growth) =>
      `Raise ${name} from ${present} to ${needed} (+${growth}%), with the volume of now.`,
    rateTooLate: (name) => `Nothing passes ${name} any more before the due month. Choose a rate closer to the win.`,
    impossible: (name, needed) =>
      `${name} alone would have to be ${needed}, above 100%. Choose another rate, or volume.`,
    bestEver: (value, month) => `Your best month so far: ${value} (${month}).`,
    bestOfYear: (value, month) => `Best of the last 12 months: ${value} (${month}).`,
    within: "This is within it.",
    beyond: (times) => `This takes ${times} times that.`,
    noBest: "There is no past month to compare with yet.",
    accept: (landing, gap, rate) =>
      `Set the remaining months to what is expected as things are: ${landing} for the year (${rate} of the goal), ${gap} short.`,
    acceptNote: "The year target stays. To change it, apply this and then choose “Set the year to …”.",
    apply: "Apply to the months left",
    applyOf: (option) => `Apply to the months left: ${option}`,
    reason: "Reason for the replan",
    reasonHint: "Kept with the revisions. Example: make up for the first half",
    done: (first, last) => `Targets of ${first}–${last} are revised. The original targets are kept.`,
    assumptions: (price, entering, top) =>
      `Assumed: rates and value per win (${price}) of the last 12 months, ${top} as in the last 3 months (${entering} a month). Lead times are rounded up to whole months.`,
    faults: {
      "no-goal": () => "The KGI has no target yet. Set the KGI to replan the months left.",
      "not-additive": (name) => `The months of ${name} do not add up, so what is left cannot be computed.`,
      "no-stages": () => "There are no funnel stages yet. Decide on them in the reverse plan first.",
      "nothing-closed": () => "No month of this year is closed yet. Close a month in monthly entry to replan the rest.",
      "year-over": () => "Every month up to the due month is closed. Plan the next year.",
      "missing-actual": (name, month) =>
        `${name} has no actual for ${month}. Enter it to see what is on its way to being won.`,
      "no-rate": (name) =>
        `The rate that leads to ${name} cannot be computed from the last 12 months. Check the actuals of both stages.`,
      "no-price": (name) => `No month has both ${name} and wins, so the value of a win is unknown.`,
    },
  },
);
