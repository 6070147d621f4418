import type { DiagnosisId } from "#domain/diagnosis/diagnosis-patterns.ts";
import type { MetricMove } from "#domain/diagnosis/metric-move.ts";
import type { Language } from "#domain/workbook.ts";
import { typedStyle } from "#ui/form/typed-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** What a pattern is called, what it points to, and where to look. A hint, never a proof. */
export interface DiagnosisWords {
  readonly title: string;
  readonly meaning: string;
  readonly look: string;
}

/** A pattern's words in a language. */
export function diagnosisWords(id: DiagnosisId, language: Language): DiagnosisWords {
  const [title, meaning, look] = words[language][id];
  return { title, meaning, look };
}

/** One piece of evidence: 「リード獲得数 1,200件 → 1,530件」. */
export function moveSentence({ metric, before, now }: MetricMove, bookStyle: NumberStyle): string {
  const style = typedStyle(metric, bookStyle);
  return `${metricName(metric, style.language)} ${wordedValue(before, metric, style)} → ${wordedValue(now, metric, style)}`;
}

type Three = readonly [title: string, meaning: string, look: string];

const words: Readonly<Record<Language, Readonly<Record<DiagnosisId, Three>>>> = {
  ja: {
    pageLosesClicks: [
      "開封とクリックは良いが、CVRが低い",
      "メールまでは関心を引けていますが、クリックの先で離れている可能性があります。",
      "ランディングページの内容、フォームの項目数、表示速度",
    ],
    leadsWithoutQuality: [
      "リードは増えたが、MQL率が下がった",
      "増えたリードに、対象外の人が多く含まれる可能性があります。",
      "獲得経路ごとのMQL率、広告の対象、資料の題材",
    ],
    dealsWithoutQuality: [
      "商談は増えたが、受注率が下がった",
      "件数を優先し、見込みの薄い商談が増えた可能性があります。",
      "商談にする基準、失注の理由",
    ],
    visitsWithoutLeads: [
      "訪問は増えたが、リード化率が下がった",
      "目的の違う訪問が増えたか、入口のページが合っていない可能性があります。",
      "流入元ごとのリード化率、入口のページ、CTAの位置",
    ],
    handOverStalls: [
      "MQLは増えたが、SQLが増えない",
      "営業への引き渡しか、引き渡しの基準で止まっている可能性があります。",
      "引き渡しまでの日数、対応の期限、MQLの定義",
    ],
    cheapLeads: [
      "CPLは下がったが、MQL率も下がった",
      "安く取れる経路に寄り、質が落ちた可能性があります。",
      "経路ごとのMQL1件あたりの費用",
    ],
    leadTimeGrows: [
      "リードタイムが延びている",
      "どこかの段階で商談が滞り、受注が後ろにずれる可能性があります。",
      "段階ごとの滞留日数、次の約束のない商談",
    ],
    spendWithoutLeads: [
      "費用は増えたが、リードが増えない",
      "増やした分の費用が、まだ成果になっていない可能性があります。",
      "施策ごとのCPL、始めたばかりの施策のリードタイム",
    ],
    subjectBeatsContent: [
      "開封率は上がったが、クリック率が下がった",
      "件名への期待に、本文が応えていない可能性があります。",
      "件名と本文の内容、リンクの位置と数",
    ],
    signUpsStayAway: [
      "ウェビナーの申込は増えたが、参加率が下がった",
      "申込から当日までの間に、関心が薄れている可能性があります。",
      "開催の曜日と時刻、前日と当日の案内、見逃し配信",
    ],
    sqlTooEarly: [
      "SQLは増えたが、商談化率が下がった",
      "商談に至らないリードまでSQLにしている可能性があります。",
      "SQLの基準、営業が見送った理由",
    ],
    smallerDeals: [
      "受注は増えたが、単価が下がった",
      "小さな案件か値引きで、件数を伸ばした可能性があります。",
      "案件の規模の内訳、値引き率",
    ],
    trialsStall: [
      "トライアルは増えたが、転換率が下がった",
      "試した人が、価値を感じる前に止まっている可能性があります。",
      "最初の設定の完了率、期間中の案内",
    ],
    downloadsWithoutReplies: [
      "資料のダウンロードは増えたが、返信率が下がった",
      "資料の題材と、その後の連絡が合っていない可能性があります。",
      "連絡までの時間、連絡の文面、資料の題材",
    ],
    wrongCustomers: [
      "新規顧客は増えたが、解約率も上がった",
      "合わない顧客が増えたか、導入の支援が追いついていない可能性があります。",
      "解約の理由、獲得経路ごとの解約率",
    ],
  },
  en: {
    pageLosesClicks: [
      "Good opens and clicks, poor conversion",
      "The mail wins attention; people may be lost after the click.",
      "The landing page, the length of its form, its loading time",
    ],
    leadsWithoutQuality: [
      "More leads, a lower MQL rate",
      "Many of the new leads may lie outside your target.",
      "MQL rate by channel, ad targeting, the topic of the content",
    ],
    dealsWithoutQuality: [
      "More opportunities, a lower win rate",
      "Numbers may have come first: more opportunities with little prospect.",
      "What counts as an opportunity, reasons for losing",
    ],
    visitsWithoutLeads: [
      "More visits, a lower lead rate",
      "Visitors may come for something else, or land on the wrong page.",
      "Lead rate by source, entry pages, the place of the call to action",
    ],
    handOverStalls: [
      "More MQLs, no more SQLs",
      "The hand-over to sales, or its criteria, may be where it stops.",
      "Days to hand-over, follow-up deadline, the definition of an MQL",
    ],
    cheapLeads: [
      "A lower cost per lead, a lower MQL rate",
      "Spending may have moved to cheap channels of lower quality.",
      "Cost per MQL by channel",
    ],
    leadTimeGrows: [
      "The lead time is growing",
      "Opportunities may be stuck at a stage, and wins will come later.",
      "Days spent at each stage, opportunities without a next appointment",
    ],
    spendWithoutLeads: [
      "More spending, no more leads",
      "What was added to the budget may not have paid off yet.",
      "Cost per lead by campaign, the lead time of new campaigns",
    ],
    subjectBeatsContent: [
      "More opens, fewer clicks",
      "The mail may not keep what its subject line promises.",
      "Subject line against content, number and place of links",
    ],
    signUpsStayAway: [
      "More webinar sign-ups, lower attendance",
      "Interest may fade between signing up and the day.",
      "Weekday and hour, reminders, a recording to watch later",
    ],
    sqlTooEarly: [
      "More SQLs, a lower opportunity rate",
      "Leads may be called SQL before they are worth an opportunity.",
      "The criteria of an SQL, why sales passed",
    ],
    smallerDeals: [
      "More deals won, a lower price",
      "Small deals or discounts may have raised the count.",
      "Deals by size, discounts",
    ],
    trialsStall: [
      "More trials, lower conversion",
      "People may stop before they see the value.",
      "Completion of the first set-up, guidance during the trial",
    ],
    downloadsWithoutReplies: [
      "More downloads, fewer replies",
      "The follow-up may not suit what was downloaded.",
      "Time to the first contact, its wording, the topic of the paper",
    ],
    wrongCustomers: [
      "More new customers, more churn",
      "The customers may not fit, or onboarding cannot keep up.",
      "Reasons for leaving, churn by channel",
    ],
  },
};
