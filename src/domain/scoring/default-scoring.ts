import type { Language, Scoring } from "#domain/workbook.ts";

/** Points as B2B marketers commonly start with; every one is there to be changed. */
const ACTIONS: readonly {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly points: number;
}[] = [
  { id: "exhibition", name: { ja: "展示会", en: "Trade show" }, points: 10 },
  { id: "inquiry", name: { ja: "問い合わせ", en: "Inquiry" }, points: 10 },
  { id: "webinar", name: { ja: "ウェビナー参加", en: "Webinar" }, points: 8 },
  { id: "brochure", name: { ja: "資料請求", en: "Brochure request" }, points: 5 },
  { id: "whitepaper", name: { ja: "ホワイトペーパーDL", en: "White paper" }, points: 5 },
  { id: "pricing", name: { ja: "料金ページの閲覧", en: "Pricing page" }, points: 3 },
  { id: "click", name: { ja: "メールのクリック", en: "Email click" }, points: 2 },
  { id: "open", name: { ja: "メールの開封", en: "Email open" }, points: 1 },
];

const THRESHOLD = 15;

/** A sheet whose every part is decided. */
export type FilledScoring = Required<Scoring>;

/**
 * The sheet a workbook has, completed with what a sheet starts with: actions with points, a threshold, no rows.
 *
 * @example
 * filledScoring(null, "ja").actions.find(({ id }) => id === "brochure") // => { id: "brochure", name: "資料請求", points: 5 }
 * filledScoring({ threshold: null }, "ja").threshold // => null
 */
export function filledScoring(scoring: Scoring | null, language: Language): FilledScoring {
  const { threshold = THRESHOLD, rows = [] } = scoring ?? {};
  const actions = scoring?.actions ?? ACTIONS.map(({ id, name, points }) => ({ id, name: name[language], points }));
  return { ...scoring, threshold, actions, rows };
}
