import { bilingual } from "#ui/language/language.tsx";

/** The words of the KGI's value: typed, or marketing's share of what the company needs. */
export const goalTexts = bilingual(
  {
    maturity: "マーケティングの成熟度に合うKGI",
    maturityHint: "立ち上げ期はアポイント獲得数、連携が進んだら有効商談数、成熟したら商談見込み金額が目安です。",
    preset: (name: string, metric: string) => `${name}：${metric}`,
    valueFrom: "目標値の決め方",
    direct: "値を直接入れる",
    whole: "会社の売上目標 × 貢献比率",
    rest: "（売上目標 − マーケなしの見込み）× 比率",
    companyTarget: "会社の年間売上目標",
    expected: "マーケなしで見込める売上",
    expectedHint: "営業だけで届く見込みの金額です。",
    share: "マーケの貢献比率",
    computed: (value: string) => `年間目標：${value}`,
    companyTargetMissing: "会社の年間売上目標を入れてください。例：10億円",
    expectedMissing: "マーケなしで見込める売上を入れてください。見込みがなければ0を入れます。",
    expectedTooHigh: "見込みが売上目標に届いているため、マーケが担う分がありません。どちらかの金額を確かめてください。",
    shareMissing: "マーケの貢献比率を入れてください。例：30%",
    shareRange: (rate: string) => `マーケの貢献比率が${rate}です。0%より大きく、100%以下の値を入れてください。`,
    negative: "0以上の値を入れてください。",
    belowActual: (actual: string) =>
      `この年度の実績は、すでに${actual}です。目標がそれを下回っています。このままでも保存できます。`,
    belowClosed: (kept: string) =>
      `確定した月の目標だけで${kept}あり、年間目標を超えています。月ごとの目標は変わりません。保存したあと「月次目標」で見直せます。`,
    monthsClosed: "この年度の月は確定済みのため、月ごとの目標は変わりません。「月次目標」で見直せます。",
    reason: "目標を変える理由",
    reasonHint: "当初の目標は残り、変えた日付と理由が月次目標の改定履歴に残ります。",
  },
  {
    maturity: "The KGI that suits your team's maturity",
    maturityHint:
      "Appointments when starting up, valid opportunities once sales and marketing work together, pipeline value when mature.",
    preset: (name: string, metric: string) => `${name}: ${metric}`,
    valueFrom: "Where the target comes from",
    direct: "Type the value",
    whole: "Company target × share",
    rest: "(Sales target − expected without marketing) × share",
    companyTarget: "Company sales target for the year",
    expected: "Expected without marketing",
    expectedHint: "What sales would reach alone.",
    share: "Marketing's share",
    computed: (value: string) => `Target for the year: ${value}`,
    companyTargetMissing: "Enter the company's sales target for the year, such as ¥1B.",
    expectedMissing: "Enter what sales expects without marketing; 0 if nothing.",
    expectedTooHigh: "Sales already expects to reach the target, so nothing is left for marketing. Check both amounts.",
    shareMissing: "Enter marketing's share, such as 30%.",
    shareRange: (rate: string) => `Marketing's share is ${rate}. Enter a value above 0% and up to 100%.`,
    negative: "Enter 0 or more.",
    belowActual: (actual: string) =>
      `This fiscal year's actual is ${actual} already, which is above the target. You can save it all the same.`,
    belowClosed: (kept) =>
      `The closed months alone hold targets of ${kept}, more than the year. The months stay as they are; look at them under “Monthly targets” afterwards.`,
    monthsClosed: "The months of this year are closed, so their targets stay. Look at them under “Monthly targets”.",
    reason: "Why the target changes",
    reasonHint: "The original targets are kept; date and reason go into the revisions under “Monthly targets”.",
  },
);
