import { bilingual } from "#ui/language/language.tsx";

/** 「受注件数」 counts 「受注」: in 「受注2件分」 the counting word would stand twice. */
function counted(metric: string): string {
  return metric.replace(/(件数|数)$/, "");
}

export const texts = bilingual(
  {
    reached: (when: string, attainment: string, by: string) =>
      `${when}のKGI達成率は${attainment}、目標を${by}上回りました。`,
    exactly: (when: string, attainment: string) => `${when}のKGI達成率は${attainment}、目標どおりです。`,
    short: (when: string, attainment: string, by: string) =>
      `${when}のKGI達成率は${attainment}、目標に${by}届いていません。`,
    below: (when: string, attainment: string, by: string) =>
      `${when}のKGI達成率は${attainment}、目標の上限を${by}下回りました。`,
    above: (when: string, attainment: string, by: string) =>
      `${when}のKGI達成率は${attainment}、目標の上限を${by}超えています。`,
    noAttainment: (when: string, value: string, why: string) => `${when}のKGIは${value}です。${why}`,
    notEntered: (when: string) => `${when}のKGIは未入力です。`,
    incomplete: (month: string, of: number, entered: number) =>
      `${month}は${of}項目中${entered}項目を入力済みです。未入力があるため、確定前の値です。`,
    soFar: (sentence: string) => `現時点では、${sentence}`,
    ytdOf: (months: string) => `${months}累計`,
    gap: {
      month: "今月",
      toDate: (months: string) => `${months}累計`,
      count: (metric: string, pieces: string, _more: boolean, amount: string) =>
        `${counted(metric)}${pieces}分（${amount}）`,
      price: (higher: boolean, amount: string) => `単価の${higher ? "上昇" : "低下"}（${amount}）`,
      short: (when: string, along: readonly string[], against: readonly string[]) =>
        `${when}の不足は、${along.join("と")}です。${against.map((part) => `${part}が一部を補いました。`).join("")}`,
      ahead: (when: string, along: readonly string[], against: readonly string[]) =>
        `${when}の上積みは、${along.join("と")}です。${against.map((part) => `${part}を差し引いています。`).join("")}`,
      balanced: (when: string, parts: readonly string[]) => `${when}は、${parts.join("と")}が打ち消し合いました。`,
    },
    bottleneck: {
      step: (upper: string, lower: string) => `${upper}→${lower}の転換率`,
      named: (names: readonly string[]) => `ボトルネックは${names.join("と")}です。`,
      likely: (names: readonly string[]) => `ボトルネックは${names.join("と")}と見られます。`,
      numbers: (name: string, rate: string, planned: string) => `${name}は${rate}（目標${planned}）`,
      meaning: (numbers: string, month: string, felt: string, proven: boolean) =>
        proven
          ? `${numbers}で、${month}以降の${counted(felt)}に影響します。`
          : `${numbers}で、${month}以降の${counted(felt)}に影響する見込みです。件数不足のため、断定はできません。`,
    },
  },
  {
    reached: (when: string, attainment: string, by: string) => `${when}: KGI at ${attainment} of target, ${by} ahead.`,
    exactly: (when: string, attainment: string) => `${when}: KGI at ${attainment}, exactly on target.`,
    short: (when: string, attainment: string, by: string) => `${when}: KGI at ${attainment} of target, ${by} short.`,
    below: (when: string, attainment: string, by: string) =>
      `${when}: KGI at ${attainment} of target, ${by} under the limit.`,
    above: (when: string, attainment: string, by: string) =>
      `${when}: KGI at ${attainment} of target, ${by} over the limit.`,
    noAttainment: (when: string, value: string, why: string) => `${when}: KGI at ${value}. ${why}`,
    notEntered: (when: string) => `${when}: the KGI has not been entered.`,
    incomplete: (month: string, of: number, entered: number) =>
      `${month}: ${entered} of ${of} items entered. Figures are provisional until the rest is in.`,
    soFar: (sentence: string) => `So far: ${sentence}`,
    ytdOf: (months: string) => `${months} to date`,
    gap: {
      month: "this month",
      toDate: (months: string) => `in ${months}`,
      count: (metric: string, pieces: string, more: boolean, amount: string) =>
        `${pieces} ${more ? "more" : "fewer"} than planned in ${metric.toLowerCase()} (${amount})`,
      price: (higher: boolean, amount: string) => `a ${higher ? "higher" : "lower"} average deal (${amount})`,
      short: (when: string, along: readonly string[], against: readonly string[]) =>
        `The shortfall ${when}: ${along.join(" and ")}.${against.map((part) => ` Partly made up by ${part}.`).join("")}`,
      ahead: (when: string, along: readonly string[], against: readonly string[]) =>
        `The surplus ${when}: ${along.join(" and ")}.${against.map((part) => ` Reduced by ${part}.`).join("")}`,
      balanced: (when: string, parts: readonly string[]) => `Cancelling out ${when}: ${parts.join(" and ")}.`,
    },
    bottleneck: {
      step: (upper: string, lower: string) => `${upper} to ${lower}`,
      named: (names: readonly string[]) => `Bottleneck: ${names.join(" and ")}.`,
      likely: (names: readonly string[]) => `Likely bottleneck: ${names.join(" and ")}.`,
      numbers: (name: string, rate: string, planned: string) => `${name} is at ${rate} against a target of ${planned}`,
      meaning: (numbers: string, month: string, felt: string, proven: boolean) =>
        proven
          ? `${numbers}; it will show in ${felt.toLowerCase()} from ${month} on.`
          : `${numbers}; if it holds, it will show in ${felt.toLowerCase()} from ${month} on. There are too few cases to be certain.`,
    },
  },
);
