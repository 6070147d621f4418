import type { BothLanguages } from "#domain/metric/catalogue-metric.ts";

/** A term of the field that is not a metric of the catalogue: those bring their own definition. */
export interface GlossaryTerm {
  readonly id: string;
  readonly name: BothLanguages;
  readonly meaning: BothLanguages;
  readonly formula?: BothLanguages;
  /** Other words by which people look for it. */
  readonly keywords?: readonly string[];
}

type Pair = readonly [ja: string, en: string];

function term(
  id: string,
  name: Pair,
  meaning: Pair,
  more: { formula?: Pair; keywords?: readonly string[] } = {},
): GlossaryTerm {
  const both = ([ja, en]: Pair): BothLanguages => ({ ja, en });
  const { formula, keywords } = more;
  return {
    id,
    name: both(name),
    meaning: both(meaning),
    ...(formula && { formula: both(formula) }),
    ...(keywords && { keywords }),
  };
}

/** In the order in which one meets them: goal, comparison, plan, funnel, diagnosis, meeting. */
export const glossary: readonly GlossaryTerm[] = [
  term(
    "kgi",
    ["KGI（重要目標達成指標）", "KGI (key goal indicator)"],
    [
      "最終目標の達成度を測る指標です。数値と期限を持ちます。",
      "The measure of the final goal. It has a number and a date.",
    ],
  ),
  term(
    "kpi",
    ["KPI（重要業績評価指標）", "KPI (key performance indicator)"],
    ["KGIに至る過程を測る中間の指標です。", "A measure of the way towards the KGI."],
  ),
  term(
    "primary-kpi",
    ["1次KPI", "Primary KPI"],
    [
      "KGIを直接構成するKPIです。例：MQL数、商談化率、受注率。",
      "A KPI that makes up the KGI directly: MQL, opportunity rate, win rate.",
    ],
  ),
  term(
    "secondary-kpi",
    ["2次KPI", "Secondary KPI"],
    [
      "1次KPIを動かすKPIです。例：サイトトラフィック、コンテンツ消費率、リード獲得数。",
      "A KPI that moves a primary KPI: traffic, content consumption, leads.",
    ],
  ),
  term(
    "kpi-tree",
    ["KPIツリー", "KPI tree"],
    [
      "KGI、1次KPI、2次KPIを、計算（実線）または影響（点線）で結んだ図です。",
      "KGI, primary and secondary KPIs joined by arithmetic (solid) or influence (dashed).",
    ],
  ),
  term(
    "smart",
    ["SMARTの法則", "SMART"],
    [
      "良い目標の5つの条件です。具体的・測定可能・達成可能・関連性・期限。",
      "Five conditions of a good goal: specific, measurable, achievable, relevant, time-bound.",
    ],
  ),
  term(
    "pdca",
    ["PDCA", "PDCA cycle"],
    ["計画・実行・確認・改善の繰り返しです。", "Plan, do, check, act, over and over."],
  ),
  term(
    "leading-lagging",
    ["先行指標／遅行指標", "Leading / lagging indicator"],
    ["先に動く指標と、その結果として後から動く指標です。", "One moves first; the other follows as its result."],
  ),
  term("target", ["目標", "Target"], ["期間ごとに定めた値です。", "The value set for a period."], {
    keywords: ["予算", "計画値", "budget"],
  }),
  term("actual", ["実績", "Actual"], ["期間の値として記録した数値です。", "The number recorded for a period."]),
  term(
    "prior-year",
    ["前年（同月）", "Prior year"],
    ["1年前の同じ期間の値です。", "The value of the same period a year before."],
  ),
  term(
    "not-entered",
    ["未入力", "Not entered"],
    [
      "値がまだないことです。0とは違い、合計や率に0として入りません。",
      "There is no value yet. It is not zero and does not count as zero in totals and rates.",
    ],
    { keywords: ["空白", "blank", "ゼロ"] },
  ),
  term(
    "closing",
    ["確定（月次締め）", "Closing a month"],
    [
      "月の実績を締めることです。確定前の月は、累計・傾向・アラートに入りません。",
      "Declares a month's actuals final. An open month is kept out of year to date, trends and alerts.",
    ],
    { keywords: ["締め", "確定前"] },
  ),
  term(
    "attainment",
    ["達成率", "Attainment (vs target)"],
    [
      "目標に対する実績の割合です。低いほど良い指標では逆にします。",
      "The actual as a share of the target; inverted where lower is better.",
    ],
    {
      formula: [
        "実績 ÷ 目標（低いほど良い指標は 目標 ÷ 実績）",
        "actual ÷ target (target ÷ actual where lower is better)",
      ],
    },
  ),
  term(
    "variance",
    ["目標差", "Variance to target"],
    ["実績が目標をどれだけ上回ったか、下回ったかです。", "How far the actual lies above or below the target."],
    {
      formula: ["実績 − 目標", "actual − target"],
    },
  ),
  term(
    "yoy-month",
    ["前年同月比", "YoY (month)"],
    [
      "前年の同じ月を100%としたときの割合です。増減率ではありません。",
      "The month as a ratio to the same month a year before. In English it is shown as growth.",
    ],
    { formula: ["実績 ÷ 前年同月の実績", "actual ÷ same month last year − 1"] },
  ),
  term(
    "yoy-period",
    ["前年同期比", "YoY (year to date)"],
    ["累計を、前年の同じ期間の累計と比べた割合です。", "Year to date against the same months a year before."],
    {
      formula: ["累計実績 ÷ 前年同期間の累計実績", "year to date ÷ the same of last year − 1"],
    },
  ),
  term("yoy-year", ["前年比", "YoY (year)"], ["年度どうしの割合です。", "A fiscal year against the one before."], {
    formula: ["年度実績 ÷ 前年度の実績", "fiscal year ÷ last fiscal year − 1"],
  }),
  term(
    "yoy-change",
    ["前年差", "YoY change"],
    ["前年との差です。率ではポイント（pt）で表します。", "The difference to last year; for rates in points (pt)."],
    {
      formula: ["実績 − 前年の実績", "actual − last year's actual"],
    },
  ),
  term(
    "growth-rate",
    ["増減率", "Growth rate"],
    ["前年からどれだけ増えた・減ったかの割合です。", "How much it grew or fell, as a share of last year."],
    {
      formula: ["(実績 − 前年) ÷ 前年", "(actual − last year) ÷ last year"],
    },
  ),
  term("mom", ["前月比", "MoM"], ["前の月との割合です。", "The month as a ratio to the month before."], {
    formula: ["実績 ÷ 前月の実績", "actual ÷ last month's actual"],
  }),
  term(
    "ytd",
    ["累計", "Year to date"],
    [
      "年度の初めからの合計です。率は、合計した分子と分母から計算し直します。",
      "The fiscal year so far. Rates are recomputed from the summed parts, never averaged.",
    ],
    { keywords: ["YTD"] },
  ),
  term(
    "ytd-attainment",
    ["累計達成率", "YTD attainment"],
    ["年度の初めからの達成率です。", "Attainment of the fiscal year so far."],
    {
      formula: ["累計実績 ÷ 累計目標", "year to date ÷ its target"],
    },
  ),
  term(
    "progress",
    ["進捗率", "Progress"],
    [
      "年間目標のどこまで来たかです。達成率とは区別します。",
      "How much of the year's target is reached. Not the same as attainment.",
    ],
    {
      formula: ["累計実績 ÷ 年間目標", "year to date ÷ the year's target"],
    },
  ),
  term(
    "landing",
    ["着地見込み", "Landing forecast"],
    [
      "年度末の予測値です。計算の方法をいつも併記します。",
      "The forecast of the fiscal year's end, always with its method.",
    ],
    {
      keywords: ["予測", "forecast"],
    },
  ),
  term(
    "seasonal-index",
    ["季節指数", "Seasonal index"],
    [
      "月ごとの偏りを、平均を100として表した値です。",
      "How a month differs from the average month, with 100 as the average.",
    ],
    {
      formula: ["月の値 ÷ 月平均 × 100", "month ÷ average month × 100"],
    },
  ),
  term(
    "point",
    ["ポイント（pt）", "Percentage point (pt)"],
    [
      "率どうしの差の単位です。30%から32%は2ptの上昇です。",
      "The unit of a difference of rates: from 30% to 32% is 2 pt.",
    ],
  ),
  term(
    "fiscal-year",
    ["年度／上期／下期／四半期", "Fiscal year / H1 / H2 / quarter"],
    [
      "年度は4月始まりが標準で、変更できます。2025年度は2025年4月から2026年3月です。",
      "The fiscal year starts in April unless changed: FY2025 is Apr 2025–Mar 2026.",
    ],
  ),
  term(
    "original-target",
    ["当初目標／修正目標", "Original / revised target"],
    [
      "年度の初めに決めた目標と、理由を付けて見直した目標です。両方を残します。",
      "The target set first, and the one revised with a reason. Both are kept.",
    ],
  ),
  term(
    "reverse-planning",
    ["逆算", "Reverse planning"],
    ["KGIから、各段階に必要な数と時期を求めることです。", "From the KGI back to what each stage needs, and by when."],
  ),
  term(
    "contribution-share",
    ["マーケの貢献比率", "Marketing contribution share"],
    ["売上目標のうち、マーケティングが担う割合です。", "Marketing's share of the sales target."],
  ),
  term(
    "provisional",
    ["仮", "Provisional"],
    [
      "業種の目安など、まだ自社の数値に置き換えていない値です。",
      "A rule of thumb not yet replaced by your own number.",
    ],
  ),
  term("lead", ["リード", "Lead"], ["連絡先が得られた見込み顧客です。", "A prospect whose contact details you have."]),
  term(
    "lead-generation",
    ["リードジェネレーション", "Lead generation"],
    ["リードを獲得する活動です。", "Winning leads."],
  ),
  term(
    "lead-nurturing",
    ["リードナーチャリング", "Lead nurturing"],
    ["リードとの関係を育て、関心を高める活動です。", "Building interest among leads over time."],
  ),
  term(
    "lead-qualification",
    ["リードクオリフィケーション", "Lead qualification"],
    ["有望なリードを絞り込む活動です。", "Picking out the promising leads."],
  ),
  term(
    "lead-scoring",
    ["リードスコアリング", "Lead scoring"],
    [
      "行動ごとの点数の合計で、関心の高さを測る方法です。例：資料請求5点、展示会10点。",
      "Measures interest by adding points for actions: brochure request 5, exhibition 10.",
    ],
  ),
  term(
    "mql",
    ["MQL", "MQL (marketing qualified lead)"],
    ["マーケティングが選別した、営業が対応すべきリードです。", "A lead that marketing has selected for sales."],
  ),
  term("sal", ["SAL", "SAL (sales accepted lead)"], ["営業が受け入れたMQLです。", "An MQL that sales has accepted."]),
  term(
    "sql",
    ["SQL", "SQL (sales qualified lead)"],
    ["営業が、商談にする価値があると判断したリードです。", "A lead that sales judges worth an opportunity."],
  ),
  term(
    "opportunity",
    ["商談（案件）", "Opportunity"],
    ["具体的な提案に進んだ機会です。", "A chance that has come to a concrete proposal."],
  ),
  term(
    "pipeline",
    ["パイプライン", "Pipeline"],
    ["進行中の商談と、その見込み金額です。", "The open opportunities and what they may bring."],
  ),
  term(
    "lead-time",
    ["リードタイム", "Lead time"],
    ["ある段階から次の段階までにかかる期間です。", "The time from one stage to the next."],
  ),
  term(
    "sales-cycle",
    ["セールスサイクル", "Sales cycle"],
    ["リードになってから受注までの期間です。", "The time from lead to won deal."],
  ),
  term(
    "funnel",
    ["ファネル", "Funnel"],
    [
      "認知から購入まで、段階ごとに数が絞られていく流れです。",
      "The stages from awareness to purchase, each narrower than the one before.",
    ],
  ),
  term(
    "bottleneck",
    ["ボトルネック", "Bottleneck"],
    [
      "計画との差がいちばん大きい段階です。転換率の実績と計画の比の対数で比べます。",
      "The stage furthest below plan, by the logarithm of its rate against the planned rate.",
    ],
    {
      formula: [
        "ln(実績の転換率 ÷ 計画の転換率) が最小の段階",
        "the stage with the lowest ln(actual rate ÷ planned rate)",
      ],
    },
  ),
  term(
    "decomposition",
    ["差の分解", "Variance decomposition"],
    [
      "KGIの差を、量・転換率・単価のそれぞれの影響に分けます。合計は差とちょうど一致します。",
      "Splits the KGI's gap into volume, rates and price. The parts add up to the gap exactly.",
    ],
    { keywords: ["シャープレイ", "Shapley", "LMDI"] },
  ),
  term(
    "interval",
    ["信頼区間", "Confidence interval"],
    [
      "件数の少なさによる、率のぶれの幅です。ウィルソンの方法で計算します。",
      "How far a rate may be off because the counts are small, by Wilson's method.",
    ],
    { keywords: ["Wilson", "ウィルソン"] },
  ),
  term(
    "control-limits",
    ["管理限界", "Control limits"],
    [
      "ふだんの揺れの範囲です（XmR管理図）。外れた月は、何かが変わった合図です。",
      "The range of ordinary variation (XmR chart). A month outside signals a change.",
    ],
    { formula: ["平均 ± 2.66 × 移動範囲の平均", "mean ± 2.66 × mean moving range"], keywords: ["XmR"] },
  ),
  term(
    "alert",
    ["アラート", "Alert"],
    [
      "指標の状態が変わったときに、1回だけ出るお知らせです。",
      "A notice that comes once, when a metric's state changes.",
    ],
  ),
  term(
    "impression-reach",
    ["インプレッション／リーチ", "Impressions / reach"],
    ["表示された回数と、届いた人数です。", "How often it was shown, and how many people it reached."],
  ),
  term(
    "attribution",
    ["アトリビューション", "Attribution"],
    ["受注への貢献を、顧客との接点に配分する考え方です。", "Sharing the credit for a deal among its touchpoints."],
  ),
  term(
    "first-last-touch",
    ["ファーストタッチ／ラストタッチ", "First / last touch"],
    ["最初、または最後の接点に100%を配分します。", "All credit to the first, or to the last touchpoint."],
  ),
  term("linear", ["線形", "Linear"], ["すべての接点に均等に配分します。", "Equal credit to every touchpoint."]),
  term(
    "time-decay",
    ["時間減衰", "Time decay"],
    ["受注に近い接点ほど重く配分します。", "More credit to touchpoints nearer to the deal."],
  ),
  term(
    "u-shaped",
    ["U字型", "U-shaped"],
    ["最初と最後に40%ずつ、残りを中間に配分します。", "40% each to the first and the last, the rest between them."],
  ),
  term(
    "sla",
    ["SLA（部門間の合意）", "SLA (service level agreement)"],
    [
      "リードの定義、引き渡し、対応期限などの、営業とマーケティングの取り決めです。",
      "What sales and marketing have agreed: lead definitions, hand-over, follow-up deadline.",
    ],
  ),
  term(
    "ma",
    ["MA", "MA (marketing automation)"],
    ["リードの獲得・育成・採点を自動化する道具です。", "Tools that win, nurture and score leads automatically."],
  ),
  term(
    "crm-sfa",
    ["CRM／SFA", "CRM / SFA"],
    ["顧客と商談を管理する道具です。", "Tools that manage customers and opportunities."],
  ),
  term(
    "initiative",
    ["施策", "Campaign / initiative"],
    ["目標を達成するための打ち手です。", "What is done to reach a target."],
  ),
  term(
    "review-meeting",
    ["レビュー会議", "Review meeting"],
    [
      "達成状況、前回の効果、課題と原因、次のアクション、担当と期限の5つを順に確かめる会議です。",
      "A meeting in five steps: status, effect of the last actions, issues and causes, next actions, owners and due dates.",
    ],
  ),
  term(
    "action",
    ["アクション", "Action"],
    ["担当と期限を決めた打ち手です。", "A measure with an owner and a due date."],
    { keywords: ["タスク", "ToDo"] },
  ),
  term("tax-excluded", ["税抜", "Excl. tax"], ["消費税を含まない金額です。", "Amounts without consumption tax."]),
  term(
    "minus-mark",
    ["▲", "▲ (minus)"],
    [
      "負の数を表す、日本の財務の書き方です。下落の意味ではありません。",
      "How Japanese finance writes a minus. It does not mean up or down.",
    ],
    {
      keywords: ["△", "マイナス"],
    },
  ),
  term(
    "rounding",
    ["端数処理", "Rounding"],
    [
      "表示のときだけ四捨五入します。計画の件数は、表示で1回だけ切り上げます。",
      "Rounded for display only. Planned counts are rounded up once, at display.",
    ],
  ),
];
