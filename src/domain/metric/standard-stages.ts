import type { BothLanguages, StandardStage } from "./catalogue-metric.ts";

/** A stage of the standard B2B funnel, and the months that usually pass to the next one. */
export interface StandardStageRow {
  readonly id: StandardStage;
  readonly name: BothLanguages;
  readonly metric: string;
  readonly leadTimeMonths: number;
}

/** サイト訪問 → リード → MQL → SQL → 商談 → 受注, five months from lead to order until the person says otherwise. */
export const standardStages: readonly StandardStageRow[] = [
  { id: "visit", name: { ja: "サイト訪問", en: "Visits" }, metric: "visitors", leadTimeMonths: 0 },
  { id: "lead", name: { ja: "リード", en: "Leads" }, metric: "leads", leadTimeMonths: 1 },
  { id: "mql", name: { ja: "MQL", en: "MQL" }, metric: "mql", leadTimeMonths: 1 },
  { id: "sql", name: { ja: "SQL", en: "SQL" }, metric: "sql", leadTimeMonths: 0 },
  { id: "opportunity", name: { ja: "商談", en: "Opportunities" }, metric: "opportunities", leadTimeMonths: 3 },
  { id: "won", name: { ja: "受注", en: "Won" }, metric: "won_deals", leadTimeMonths: 0 },
];
