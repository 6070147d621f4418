import type { Language } from "#domain/workbook.ts";
import type { FaultPlace } from "./fault-place.ts";

interface Words {
  readonly ja: string;
  readonly en: string;
}

const PARTS: Readonly<Record<string, Words>> = {
  dimensions: { ja: "切り口", en: "dimension" },
  stages: { ja: "ファネルの段階", en: "funnel stage" },
  metrics: { ja: "指標", en: "metric" },
  goals: { ja: "KGI", en: "KGI" },
  series: { ja: "数値", en: "figures" },
  notes: { ja: "メモ", en: "note" },
  events: { ja: "出来事", en: "event" },
  alerts: { ja: "アラート", en: "alert" },
  initiatives: { ja: "施策", en: "initiative" },
  actions: { ja: "アクション", en: "action" },
  reviews: { ja: "会議の記録", en: "review" },
  plans: { ja: "計画", en: "plan" },
  touchpoints: { ja: "接点", en: "touchpoint" },
  budgets: { ja: "予算", en: "budget" },
  history: { ja: "変更履歴", en: "history entry" },
  settings: { ja: "設定", en: "settings" },
  scoring: { ja: "リードスコアリング", en: "lead scoring" },
  agreement: { ja: "営業との合意", en: "sales agreement" },
  workbook: { ja: "ワークブック", en: "workbook" },
  file: { ja: "ファイル", en: "file" },
};

const FIELDS: Readonly<Record<string, Words>> = {
  id: { ja: "id", en: "id" },
  name: { ja: "名前", en: "name" },
  nameEn: { ja: "英語名", en: "English name" },
  note: { ja: "メモ", en: "note" },
  createdAt: { ja: "作成日時", en: "creation time" },
  updatedAt: { ja: "更新日時", en: "time of change" },
  settings: { ja: "設定", en: "settings" },
  language: { ja: "言語", en: "language" },
  currency: { ja: "通貨", en: "currency" },
  fiscalYearStartMonth: { ja: "年度の始まりの月", en: "first month of the fiscal year" },
  amountScale: { ja: "金額の表示単位", en: "amount scale" },
  closedThrough: { ja: "確定済みの月", en: "last closed month" },
  negativeMark: { ja: "負の数の書き方", en: "negative mark" },
  taxNote: { ja: "税の表示", en: "tax note" },
  statusBands: { ja: "状態の境目", en: "status bands" },
  members: { ja: "内訳", en: "members" },
  metric: { ja: "指標", en: "metric" },
  leadTimeMonths: { ja: "次の段階までの月数", en: "lead time" },
  unit: { ja: "単位", en: "unit" },
  decimals: { ja: "小数の桁数", en: "decimals" },
  direction: { ja: "良い方向", en: "direction" },
  aggregation: { ja: "期間の集計方法", en: "aggregation" },
  across: { ja: "内訳の集計方法", en: "aggregation over members" },
  weight: { ja: "加重平均の重み", en: "weight" },
  formula: { ja: "計算式", en: "formula" },
  blankAsZero: { ja: "空白を0とみなすか", en: "blank-as-zero choice" },
  dimension: { ja: "切り口", en: "dimension" },
  role: { ja: "役割", en: "role" },
  parent: { ja: "上位の指標", en: "parent" },
  stage: { ja: "ファネルの段階", en: "funnel stage" },
  tactic: { ja: "施策の種類", en: "tactic" },
  importance: { ja: "重要度", en: "importance" },
  definition: { ja: "定義", en: "definition" },
  source: { ja: "データの出どころ", en: "source" },
  owner: { ja: "担当", en: "owner" },
  cadence: { ja: "更新の頻度", en: "cadence" },
  targetType: { ja: "目標の種類", en: "target type" },
  aliases: { ja: "別名", en: "aliases" },
  baseline: { ja: "起点の値", en: "baseline" },
  target: { ja: "目標", en: "target" },
  start: { ja: "開始月", en: "first month" },
  due: { ja: "期限", en: "due month" },
  statement: { ja: "文章", en: "statement" },
  smart: { ja: "SMARTの判定", en: "SMART verdicts" },
  verdict: { ja: "判定", en: "verdict" },
  kind: { ja: "種類", en: "kind" },
  member: { ja: "内訳", en: "member" },
  values: { ja: "値", en: "values" },
  fiscalYear: { ja: "年度", en: "fiscal year" },
  companyTarget: { ja: "会社の年間売上目標", en: "company target" },
  share: { ja: "貢献比率", en: "share" },
  averageDeal: { ja: "平均受注単価", en: "average deal" },
  booked: { ja: "見込み済みの額", en: "booked amount" },
  rates: { ja: "転換率", en: "rates" },
  ramp: { ja: "配分の方法", en: "ramp" },
  growth: { ja: "立ち上がりの倍率", en: "growth" },
  wins: { ja: "月別の受注", en: "monthly deals" },
  carried: { ja: "引き継いだ月", en: "carried months" },
  years: { ja: "年間目標", en: "yearly targets" },
  reason: { ja: "理由", en: "reason" },
  months: { ja: "月ごとの変更", en: "changes by month" },
  year: { ja: "年間目標", en: "yearly target" },
  replan: { ja: "再計画", en: "replan" },
  adoptedAt: { ja: "反映した日時", en: "time of adoption" },
  text: { ja: "内容", en: "content" },
  initiative: { ja: "施策", en: "initiative" },
  expected: { ja: "見込み効果", en: "expected effect" },
  expectedMonths: { ja: "月ごとの見込み効果", en: "expected effect by month" },
  expectedBy: { ja: "効果が出る月", en: "month of the effect" },
  cost: { ja: "費用", en: "cost" },
  status: { ja: "状態", en: "status" },
  origin: { ja: "きっかけ", en: "origin" },
  startedOn: { ja: "開始日", en: "first day" },
  doneOn: { ja: "完了日", en: "day of completion" },
  grades: { ja: "評価", en: "grades" },
  review: { ja: "会議", en: "review" },
  metrics: { ja: "指標", en: "metrics" },
  heldAt: { ja: "会議を終えた日時", en: "time it was held" },
  step: { ja: "手順", en: "step" },
  issues: { ja: "課題", en: "issues" },
  whys: { ja: "なぜ", en: "whys" },
  decisions: { ja: "決定事項", en: "decisions" },
  minutes: { ja: "議事録", en: "minutes" },
  snapshot: { ja: "会議時の数値", en: "figures as seen" },
  threshold: { ja: "しきい値", en: "threshold" },
  points: { ja: "点数", en: "points" },
  rows: { ja: "行", en: "rows" },
  lead: { ja: "リード", en: "lead" },
  action: { ja: "行動", en: "action" },
  day: { ja: "日付", en: "day" },
  versions: { ja: "版", en: "versions" },
  mql: { ja: "MQLの定義", en: "MQL definition" },
  sql: { ja: "SQLの定義", en: "SQL definition" },
  handOver: { ja: "引き渡し", en: "hand-over" },
  followUp: { ja: "対応期限", en: "follow-up" },
  feedback: { ja: "フィードバック", en: "feedback" },
  validFrom: { ja: "適用開始日", en: "first day" },
  revision: { ja: "版数", en: "revision" },
  lineage: { ja: "履歴の系譜", en: "lineage" },
  hash: { ja: "ハッシュ", en: "hash" },
  sha256: { ja: "照合用の値", en: "checksum" },
  exportedAt: { ja: "書き出した日時", en: "time of export" },
  workbook: { ja: "中身（workbook）", en: "content (workbook)" },
};

const KINDS: Readonly<Record<string, Words>> = {
  actual: { ja: "実績", en: "actual" },
  target: { ja: "目標", en: "target" },
  targetUpper: { ja: "目標の上限", en: "upper target" },
  originalTarget: { ja: "当初の目標", en: "original target" },
  expected: { ja: "営業の見込み", en: "sales expectation" },
};

/**
 * A place as the beginning of a sentence.
 *
 * @example
 * placeWords({ part: "metrics", subject: "cac", fields: ["unit"] }, "ja") // => "指標 cac の単位"
 * placeWords({ part: "goals", subject: 2, fields: ["due"] }, "en") // => "the due month of the KGI no. 2"
 */
export function placeWords(at: FaultPlace, language: Language): string {
  return language === "ja" ? placeInJapanese(at) : placeInEnglish(at);
}

function placeInJapanese({ part, subject, fields = [], member, month, kind }: FaultPlace): string {
  const tail = fields
    .map((field) => `の${FIELDS[field]?.ja ?? (/^\d+$/.test(field) ? `${field}番目` : ` ${field} `)}`)
    .join("");
  if (part === "series" && subject !== undefined) {
    const metric = typeof subject === "string" ? `指標 ${subject} ` : `${subject}番目の指標`;
    const aspects = [kind && (month === undefined || kind !== "actual") ? (KINDS[kind]?.ja ?? kind) : "", member ?? ""];
    const which = aspects.filter((aspect) => aspect !== "").join("、");
    const noted = which === "" ? "" : `（${which}）`;
    return month === undefined ? `${metric}の数値${noted}${tail}` : `${metric}の ${month} の値${noted}`;
  }
  const label = PARTS[part]?.ja ?? part;
  if (subject === undefined) return `${label}${tail}`;
  const record = typeof subject === "string" ? `${label} ${subject} ` : `${subject}番目の${label}`;
  const under = member === undefined ? "" : typeof member === "string" ? `の内訳 ${member} ` : `の${member}番目の内訳`;
  return `${record}${under}${tail}`;
}

function placeInEnglish({ part, subject, fields = [], member, month, kind }: FaultPlace): string {
  const head = fields
    .map((field) => `the ${FIELDS[field]?.en ?? (/^\d+$/.test(field) ? `no. ${field}` : field)} of `)
    .toReversed()
    .join("");
  if (part === "series" && subject !== undefined) {
    const metric = typeof subject === "string" ? `metric ${subject}` : `metric no. ${subject}`;
    const aspects = [kind && (month === undefined || kind !== "actual") ? (KINDS[kind]?.en ?? kind) : "", member ?? ""];
    const which = aspects.filter((aspect) => aspect !== "").join(", ");
    const noted = which === "" ? "" : ` (${which})`;
    return month === undefined ? `${head}the figures of ${metric}${noted}` : `the ${month} value of ${metric}${noted}`;
  }
  const label = PARTS[part]?.en ?? part;
  if (subject === undefined) return `${head}the ${label}`;
  const record = typeof subject === "string" ? `${label} ${subject}` : `the ${label} no. ${subject}`;
  const under =
    member === undefined ? "" : typeof member === "string" ? `member ${member} of ` : `member no. ${member} of `;
  return `${head}${under}${record}`;
}
