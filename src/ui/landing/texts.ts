import { bilingual } from "#ui/language/language.tsx";

export const texts = bilingual(
  {
    space: "",
    title: "着地見込み（年度末）",
    ofTarget: "目標比",
    variance: "目標差",
    early: (lacking: number) => `実績が3か月分たまると、見込みを計算します。あと${lacking}か月です。`,
    unknown: "見込みを計算できる実績がまだありません。",
    method: "見込みの方法",
    middle: (method: string) => `中央の値（${method}）`,
    methods: { seasonal: "前年の季節性", pace: "直近3か月のペース", pipeline: "商談の残り" },
    by: (method: string, middle: boolean) => (middle ? `${method}で試算（方法の中央の値）。` : `${method}で試算。`),
    alone: "ほかの方法では計算できません。",
    other: (method: string, value: string, share: string | null) =>
      `${method}から見ると${value}${share === null ? "" : `（${share}）`}`,
    others: (parts: readonly string[], below: boolean) =>
      `${parts.join("、")}で、${below ? "下振れの恐れがあります" : "上振れの可能性があります"}。`,
    agree: "どの方法も、この値から10%以上は離れていません。",
  },
  {
    space: " ",
    title: "Landing (end of year)",
    ofTarget: "vs target",
    variance: "Variance",
    early: (lacking: number) => `An estimate appears once three months have actuals: ${lacking} more to go.`,
    unknown: "There are no actuals yet from which to estimate.",
    method: "Method of the estimate",
    middle: (method: string) => `Middle one (${method})`,
    methods: { seasonal: "last year's seasons", pace: "pace of the last 3 months", pipeline: "open opportunities" },
    by: (method: string, middle: boolean) =>
      middle ? `By the ${method}, the middle of the methods.` : `By the ${method}.`,
    alone: "No other method can be computed.",
    other: (method: string, value: string, share: string | null) =>
      `by the ${method} ${value}${share === null ? "" : ` (${share})`}`,
    others: (parts: readonly string[], below: boolean) =>
      `${below ? "It may fall short" : "It may come out higher"}: ${parts.join(", ")}.`,
    agree: "The methods lie within 10% of each other.",
  },
);
