import { bilingual } from "#ui/language/language.tsx";

export const texts = bilingual(
  {
    title: "KPIワークブック",
    lead: "目標から逆算し、毎月の実績と比べ、次の一手までを1つのファイルに残します。",
    create: "新しく作る",
    createHint: "最終的に達成したい数値（KGI）と期限を決めると、毎月の目標ができます。",
    sample: "サンプルを見る",
    sampleHint: "架空の会社の24か月分です。別のワークブックとして開き、あなたの数値とは混ざりません。",
    sampleMachine: "製造業のサンプル",
    sampleSoftware: "SaaSのサンプル",
    open: "ファイルを開く",
    openHint: "受け取った .kpi.json を開きます。この画面へドラッグしても開けます。",
    privacy: "数値はこの端末のブラウザの中だけに保存します。どこにも送りません。",
    keep: "ブラウザのデータは、端末の設定や空き容量によって消えることがあります。月に1回、ファイルに書き出してください。",
    preparing: "準備中…",
  },
  {
    title: "KPI Workbook",
    lead: "Work back from the goal, compare each month with it, and keep the next step: all in one file.",
    create: "Start a new workbook",
    createHint: "Decide the number you want to reach (KGI) and by when; the monthly targets follow.",
    sample: "Look at a sample",
    sampleHint:
      "24 months of an invented company. It opens as a workbook of its own and never mixes with your numbers.",
    sampleMachine: "Machine maker",
    sampleSoftware: "Software company",
    open: "Open a file",
    openHint: "Opens a .kpi.json you were given. You can also drop it anywhere on this page.",
    privacy: "Your numbers stay in this browser, on this machine. Nothing is sent anywhere.",
    keep: "Browsers can remove stored data, depending on settings and free space. Save to a file once a month.",
    preparing: "Preparing…",
  },
);
