import type { Agreement, Language } from "#domain/workbook.ts";

/**
 * What the machine maker's marketing agreed on with sales: written in April, tightened in July.
 *
 * @example
 * machineAgreement("ja").versions.map(({ validFrom }) => validFrom) // => ["2025-04-01", "2025-07-01"]
 */
export function machineAgreement(language: Language): Agreement {
  const ja = language === "ja";
  const first = {
    lead: ja ? "会社名と連絡先が分かる見込み顧客" : "A prospect whose company and contact are known",
    mql: ja
      ? "スコアが15点以上、または問い合わせをしたリード"
      : "A lead with 15 points or more, or one that made an inquiry",
    sql: ja
      ? "営業が電話で課題と時期を確かめ、商談にすると決めたMQL"
      : "An MQL whose need and timing sales confirmed by phone, and will work as an opportunity",
    handOver: ja
      ? "MQLになった翌営業日の正午までに、SFAに登録して担当者へ通知する"
      : "Entered in the CRM and assigned by noon of the next business day",
    feedback: ja
      ? "受け入れなかったMQLは、理由を5営業日以内にSFAに記録する"
      : "The reason for a rejected MQL is recorded in the CRM within 5 business days",
    owner: ja ? "インサイドセールス担当" : "Inside sales",
  };
  return {
    versions: [
      {
        id: "agreement-2025-04",
        ...first,
        followUp: ja ? "引き渡しから5営業日以内に、最初の連絡をする" : "First contact within 5 business days",
        validFrom: "2025-04-01",
        createdAt: "2025-03-24T01:00:00.000Z",
      },
      {
        id: "agreement-2025-07",
        ...first,
        followUp: ja ? "引き渡しから2営業日以内に、最初の連絡をする" : "First contact within 2 business days",
        validFrom: "2025-07-01",
        createdAt: "2025-06-20T01:00:00.000Z",
        note: ja
          ? "連絡が遅れたMQLは、商談になる割合が低かったため"
          : "MQLs contacted late became opportunities less often",
      },
    ],
  };
}
