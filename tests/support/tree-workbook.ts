import type { Metric, Series, Workbook } from "#domain/workbook.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "./a-workbook.ts";

const kpi = (parent: string, parts: Partial<Metric> & Pick<Metric, "id" | "name" | "nameEn">) =>
  aMetric({ role: "kpi", parent, definition: `${parts.name}の件数`, source: "SFA", ...parts });
const rate = { unit: "percent", decimals: 1 } as const;

/** The tree of the design's picture: revenue from deals and their size, deals from MQL by three rates, MQL from visits by two. */
export function pictureWorkbook(): Workbook {
  const metrics = [
    aMetric({
      id: "revenue",
      name: "売上貢献額",
      nameEn: "Sourced revenue",
      role: "kgi",
      unit: "currency",
      formula: "won * price",
    }),
    kpi("revenue", { id: "won", name: "受注件数", nameEn: "Deals won" }),
    kpi("revenue", {
      id: "price",
      name: "平均受注単価",
      nameEn: "Average deal",
      unit: "currency",
      aggregation: "mean",
    }),
    kpi("won", { id: "mql", name: "MQL数", nameEn: "MQL" }),
    kpi("won", { id: "sql_rate", name: "MQL→SQL転換率", nameEn: "MQL to SQL", formula: "sql / mql", ...rate }),
    kpi("won", {
      id: "opportunity_rate",
      name: "商談化率",
      nameEn: "SQL to opportunity",
      formula: "opportunities / sql",
      ...rate,
    }),
    kpi("won", { id: "win_rate", name: "受注率", nameEn: "Win rate", formula: "won / opportunities", ...rate }),
    kpi("mql", { id: "visits", name: "サイト訪問数", nameEn: "Visits" }),
    kpi("mql", {
      id: "cvr",
      name: "サイトCVR",
      nameEn: "Visit to lead",
      formula: "leads / visits",
      ...rate,
      decimals: 2,
    }),
    kpi("mql", { id: "mql_rate", name: "リード→MQL転換率", nameEn: "Lead to MQL", formula: "mql / leads", ...rate }),
    kpi("sql_rate", {
      id: "follow_up",
      name: "48時間以内の対応率",
      nameEn: "Followed up in 48 h",
      aggregation: "mean",
      ...rate,
      decimals: 0,
    }),
    aMetric({ id: "leads", name: "リード獲得数", nameEn: "Leads" }),
    aMetric({ id: "sql", name: "SQL数", nameEn: "SQL" }),
    aMetric({ id: "opportunities", name: "商談数", nameEn: "Opportunities" }),
    aMetric({
      id: "followers",
      name: "フォロワー数",
      nameEn: "Followers",
      role: "kpi",
      aggregation: "last",
      tactic: "sns",
    }),
  ];
  const actual = {
    won: 10,
    price: 2_450_000,
    mql: 119,
    visits: 37_260,
    leads: 561,
    sql: 37,
    opportunities: 30,
    follow_up: 0.62,
    followers: 1820,
  };
  const target = {
    won: 12,
    price: 2_500_000,
    mql: 135,
    visits: 36_000,
    leads: 540,
    sql: 54,
    opportunities: 43.2,
    follow_up: 0.9,
  };
  return aWorkbook({
    id: "7d2f2f5e-2f4e-4d0c-9a52-0f6c1a1f7a01",
    name: "ツリーの図",
    metrics,
    goals: [aGoal({ metric: "revenue", start: "2025-04", due: "2026-03", target: 300_000_000 })],
    stages: [
      { id: "mql", name: "MQL", metric: "mql", leadTimeMonths: 1 },
      { id: "opportunity", name: "商談", metric: "opportunities", leadTimeMonths: 2 },
      { id: "won", name: "受注", metric: "won", leadTimeMonths: 0 },
    ],
    series: [...month("actual", actual), ...month("target", target)],
  });
}

/** A KGI with sixty nodes in four levels: four parts, three KPIs below each, three or four below those. */
export function sixtyNodeWorkbook(): Workbook {
  const names = ["展示会", "広告", "検索", "紹介"];
  const metrics: Metric[] = [
    aMetric({
      id: "n",
      name: "売上貢献額",
      nameEn: "Revenue",
      role: "kgi",
      formula: names.map((_, index) => `n${index}`).join(" + "),
    }),
  ];
  for (const [a, name] of names.entries()) {
    const second = [0, 1, 2];
    const formula = second.map((b) => `n${a}_${b}`).join(" + ");
    metrics.push(kpi("n", { id: `n${a}`, name: `${name}の売上`, nameEn: `Channel ${a + 1}`, formula }));
    for (const b of second) {
      metrics.push(
        kpi(`n${a}`, { id: `n${a}_${b}`, name: `${name}の商品${b + 1}`, nameEn: `Product ${a + 1}.${b + 1}` }),
      );
      const count = metrics.length < 45 ? 4 : 3;
      for (let c = 0; c < count && metrics.length < 60; c++)
        metrics.push(
          kpi(`n${a}_${b}`, {
            id: `n${a}_${b}_${c}`,
            name: `${name}${b + 1}の施策${c + 1}の件数`,
            nameEn: `Tactic ${a + 1}.${b + 1}.${c + 1}`,
          }),
        );
    }
  }
  const inputs = metrics.filter(({ formula }) => formula === null);
  const numbers = (of: (index: number) => number) => Object.fromEntries(inputs.map(({ id }, index) => [id, of(index)]));
  return aWorkbook({
    id: "7d2f2f5e-2f4e-4d0c-9a52-0f6c1a1f7a02",
    name: "60の指標",
    metrics,
    goals: [aGoal({ metric: "n", start: "2025-04", due: "2026-03" })],
    series: [
      ...month(
        "actual",
        numbers((index) => 80 + ((index * 37) % 50)),
      ),
      ...month(
        "target",
        numbers(() => 100),
      ),
    ],
  });
}

function month(kind: Series["kind"], values: Readonly<Record<string, number>>): Series[] {
  return Object.entries(values).map(([metric, value]) => aSeries({ metric, kind, start: "2025-09", values: [value] }));
}
