/** A tool's export, with what must come of it. Headings are the tools' own; the numbers are invented. */
export interface PresetExport {
  readonly name: string;
  readonly preset: string;
  readonly text: string;
  /** `metric[/member] month = value`. */
  readonly values: readonly string[];
  readonly problems?: readonly string[];
}

const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;

export const presetExports: readonly PresetExport[] = [
  {
    name: "GA4 traffic in Japanese, one month named above, a grand total",
    preset: "ga4-traffic",
    text: lines(
      "# ----------------------------------------",
      "# トラフィック獲得: セッションのメインのチャネル グループ",
      "# アカウント: 自社",
      "# ----------------------------------------",
      "#",
      "# 全ユーザー",
      "# 開始日: 20250401",
      "# 終了日: 20250430",
      "セッションのメインのチャネル グループ（デフォルト チャネル グループ）,セッション,エンゲージのあったセッション数,エンゲージメント率,キーイベント",
      "Organic Search,1200,800,0.6667,34",
      "Paid Search,300,150,0.5,12",
      "合計,1500,950,0.6333,46",
    ),
    values: [
      "sessions/Organic Search 2025-04 = 1200",
      "sessions/Paid Search 2025-04 = 300",
      "conversions/Organic Search 2025-04 = 34",
      "conversions/Paid Search 2025-04 = 12",
    ],
  },
  {
    name: "GA4 traffic in English, by day, summed to months",
    preset: "ga4-traffic",
    text: lines(
      "# Start date: 20250401",
      "# End date: 20250531",
      "Date,Session primary channel group (Default Channel Group),Sessions,Key events",
      "20250401,Direct,10,1",
      "20250402,Direct,20,0",
      "20250501,Direct,5,2",
      ",Grand total,35,3",
    ),
    values: [
      "sessions/Direct 2025-04 = 30",
      "sessions/Direct 2025-05 = 5",
      "conversions/Direct 2025-04 = 1",
      "conversions/Direct 2025-05 = 2",
    ],
  },
  {
    name: "GA4 pages in Japanese",
    preset: "ga4-pages",
    text: lines(
      "# 開始日: 20250501",
      "# 終了日: 20250531",
      "ページパスとスクリーン クラス,表示回数,アクティブ ユーザー",
      "/,900,500",
      "/products,100,80",
    ),
    values: ["page_views 2025-05 = 1000"],
  },
  {
    name: "GA4 pages in English, by year and month",
    preset: "ga4-pages",
    text: lines("Year month,Page path and screen class,Views", "202504,/,900", "202504,/a,50", "202505,/,700"),
    values: ["page_views 2025-04 = 950", "page_views 2025-05 = 700"],
  },
  {
    name: "Google Ads in Japanese by day, with its preamble and totals",
    preset: "google-ads",
    text: lines(
      "キャンペーン レポート",
      "2025年4月1日 - 2025年5月31日",
      "日,キャンペーン,通貨コード,費用,クリック数,表示回数,コンバージョン",
      '2025/04/01,検索A,JPY,"12,000",100,"4,000",2.5',
      "2025/04/02,検索B,JPY,8000,50,1000,0.5",
      "2025/05/01,検索A,JPY,--,0,10,0.00",
      '合計: キャンペーン, --,JPY,"20,000",150,"5,010",3.00',
      '合計: アカウント, --,JPY,"20,000",150,"5,010",3.00',
    ),
    values: [
      "impressions 2025-04 = 5000",
      "impressions 2025-05 = 10",
      "広告クリック数 2025-04 = 150",
      "広告クリック数 2025-05 = 0",
      "広告費 2025-04 = 20000",
      "広告経由のコンバージョン数 2025-04 = 3",
      "広告経由のコンバージョン数 2025-05 = 0",
    ],
  },
  {
    name: "Google Ads in English, one month named above",
    preset: "google-ads",
    text: lines(
      "Campaign report",
      '"April 1, 2025 - April 30, 2025"',
      "Campaign status,Campaign,Currency code,Cost,Impr.,Clicks,Conversions",
      "Enabled,Brand,USD,120.50,4000,100,2.00",
      "Paused,Generic,USD,80.25,1000,50,1.00",
      "Total: Campaigns, --,USD,200.75,5000,150,3.00",
    ),
    values: [
      "impressions 2025-04 = 5000",
      "Ad clicks 2025-04 = 150",
      "Ad cost 2025-04 = 201",
      "Ad conversions 2025-04 = 3",
    ],
  },
  {
    name: "HubSpot deals in English",
    preset: "hubspot-deals",
    text: lines(
      "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date",
      "1,A,Closed Won,2025-05-10 09:30,x,1000000,2025-04-02 10:00",
      "2,B,Closed Lost,2025-05-11 09:30,x,500000,2025-04-03 10:00",
      "3,C,Closed Won,2025-05-20 09:30,x,250000,2025-05-01 10:00",
    ),
    values: [
      "opportunities 2025-04 = 2",
      "opportunities 2025-05 = 1",
      "won_deals 2025-05 = 2",
      "won_amount 2025-05 = 1250000",
    ],
  },
  {
    name: "HubSpot deals in Japanese, without creation dates; 受注見込み is not won",
    preset: "hubspot-deals",
    text: lines(
      "レコードID,取引名,取引ステージ,クローズ日,金額",
      "1,A,成約,2025/05/10,1000000",
      "2,B,受注見込み,2025/05/11,900000",
      "3,C,成約,,100",
    ),
    values: ["won_deals 2025-05 = 1", "won_amount 2025-05 = 1000000"],
  },
  {
    name: "HubSpot contacts in English, by source",
    preset: "hubspot-contacts",
    text: lines(
      "Record ID,First Name,Email,Create Date,Lifecycle Stage,Original Source,Became a Marketing Qualified Lead Date",
      "1,x,a@example.com,2025-04-02 10:00,Lead,Organic Search,",
      "2,x,b@example.com,2025-04-05 10:00,Marketing Qualified Lead,Organic Search,2025-05-01 08:00",
      "3,x,c@example.com,2025-05-05 10:00,Lead,Paid Search,",
    ),
    values: ["leads/Organic Search 2025-04 = 2", "leads/Paid Search 2025-05 = 1", "mql/Organic Search 2025-05 = 1"],
  },
  {
    name: "HubSpot contacts in Japanese",
    preset: "hubspot-contacts",
    text: lines("レコードID,Eメール,作成日,ライフサイクルステージ", "1,a@example.com,2025-04-02 10:00,リード"),
    values: ["leads 2025-04 = 1"],
  },
  {
    name: "Salesforce opportunities in Japanese, with the report's footer",
    preset: "salesforce-opportunities",
    text: lines(
      "商談名,フェーズ,金額,完了予定日,作成日,リードソース",
      'A,受注,"1,200,000",2025/06/30,2025/04/02,展示会',
      "B,失注,300000,2025/06/30,2025/04/03,Web",
      "C,受注（継続）,800000,2025/06/15,2025/05/03,Web",
      "合計,,2300000,,,",
      '"機密情報 - 外部配布禁止"',
      '"Copyright (c) 2000-2025 salesforce.com, inc. All rights reserved."',
    ),
    values: [
      "opportunities/展示会 2025-04 = 1",
      "opportunities/Web 2025-04 = 1",
      "opportunities/Web 2025-05 = 1",
      "won_deals/展示会 2025-06 = 1",
      "won_deals/Web 2025-06 = 1",
      "won_amount/展示会 2025-06 = 1200000",
      "won_amount/Web 2025-06 = 800000",
    ],
  },
  {
    name: "Salesforce opportunities in English, days after months",
    preset: "salesforce-opportunities",
    text: lines(
      "Opportunity Name,Stage,Amount,Close Date,Created Date",
      "A,Closed Won,1000,6/30/2025,4/2/2025",
      "B,Closed Lost,500,6/5/2025,4/30/2025",
    ),
    values: ["opportunities 2025-04 = 2", "won_deals 2025-06 = 1", "won_amount 2025-06 = 1000"],
  },
  {
    name: "Salesforce leads in Japanese",
    preset: "salesforce-leads",
    text: lines("姓,会社名,リード状況,リードソース,作成日", "x,y,未対応,Web,2025/04/02", "x,y,対応中,Web,2025/04/09"),
    values: ["leads/Web 2025-04 = 2"],
  },
  {
    name: "Salesforce leads in English",
    preset: "salesforce-leads",
    text: lines("Last Name,Company / Account,Lead Status,Lead Source,Created Date", "x,y,Open,Web,2025-04-02"),
    values: ["leads/Web 2025-04 = 1"],
  },
  {
    name: "Account Engagement list e-mails in English, with a broken cell",
    preset: "account-engagement-emails",
    text: lines(
      "Name,Subject,Sent At,Total Sent,Total Delivered,Unique Opens,Unique Clicks",
      'A,x,2025-04-02 10:00,1000,980,"200",20',
      "B,x,2025-04-20 10:00,1000,970,pending,10",
    ),
    values: ["emails_delivered 2025-04 = 1950", "email_clicks 2025-04 = 30"],
    problems: ["3行目・6列目（Unique opens、2025-04）「pending」は数値として読み取れません。例：500"],
  },
  {
    name: "Account Engagement list e-mails in Japanese",
    preset: "account-engagement-emails",
    text: lines("名前,件名,送信日時,合計配信数,ユニーク開封数,ユニーククリック数", "A,x,2025/04/02 10:00,980,200,20"),
    values: ["emails_delivered 2025-04 = 980", "email_opens 2025-04 = 200", "email_clicks 2025-04 = 20"],
  },
  {
    name: "Account Engagement prospects in English",
    preset: "account-engagement-prospects",
    text: lines("Email,Score,Grade,Created Date", "a@example.com,120,A,2025-04-02", "b@example.com,20,C,2025-04-03"),
    values: ["leads 2025-04 = 2"],
  },
  {
    name: "Account Engagement prospects in Japanese",
    preset: "account-engagement-prospects",
    text: lines("メール,スコア,グレード,作成日時", "a@example.com,120,A,2025/04/02 10:00"),
    values: ["leads 2025-04 = 1"],
  },
];
