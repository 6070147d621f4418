import { bilingual } from "#ui/language/language.tsx";

/** What SMART is called wherever it is shown. */
export const smartTexts = bilingual(
  {
    title: "SMARTの確認",
    score: (score: number) => `5項目中${score}項目`,
    verdicts: { ok: "確認済み", check: "要確認", na: "対象外" },
    own: "自分の判断",
    ownNote: (note: string) => `メモ：${note}`,
    warnings: "KPIの組み合わせの注意",
    tactics: {
      email: "メール",
      webinar: "ウェビナー",
      whitepaper: "ホワイトペーパー",
      site: "Webサイト",
      sns: "SNS",
      exhibition: "展示会",
      ads: "広告",
    },
  },
  {
    title: "SMART check",
    score: (score: number) => `${score} of 5`,
    verdicts: { ok: "OK", check: "Check", na: "Not applicable" },
    own: "your own verdict",
    ownNote: (note: string) => `Note: ${note}`,
    warnings: "About the set of KPIs",
    tactics: {
      email: "Email",
      webinar: "Webinars",
      whitepaper: "White papers",
      site: "Website",
      sns: "Social media",
      exhibition: "Exhibitions",
      ads: "Advertising",
    },
  },
);
