import type { BothLanguages } from "./catalogue-metric.ts";
import { standardStages } from "./standard-stages.ts";

/** A KGI that a funnel leads to, and how a value for it is reached. */
export interface FunnelGoal {
  readonly metric:
    | "marketing_sourced_revenue"
    | "new_customers"
    | "valid_opportunities"
    | "appointments"
    | "pipeline_value";
  /** "amount" is divided by the average deal; a count is what the lowest stage must reach. */
  readonly kind: "amount" | "count";
  /** The company's target that marketing has a share of; "rest" takes off what sales expects without marketing. */
  readonly share: "whole" | "rest" | "none";
}

/** The five KGIs a marketing team starts from, by growing maturity below the first two (design specification §3.1, 2/5). */
export const funnelGoals: readonly FunnelGoal[] = [
  { metric: "marketing_sourced_revenue", kind: "amount", share: "whole" },
  { metric: "new_customers", kind: "count", share: "none" },
  { metric: "valid_opportunities", kind: "count", share: "none" },
  { metric: "appointments", kind: "count", share: "none" },
  { metric: "pipeline_value", kind: "amount", share: "rest" },
];

/** A stage as it is offered: named in both languages, counted by a standard metric. */
export interface OfferedStage {
  readonly id: string;
  readonly name: BothLanguages;
  readonly metric: string;
  readonly leadTimeMonths: number;
}

const toSql = standardStages.slice(0, 4);

const lowestStages: Readonly<Partial<Record<FunnelGoal["metric"], OfferedStage>>> = {
  appointments: {
    id: "appointment",
    name: { ja: "アポイント", en: "Appointments" },
    metric: "appointments",
    leadTimeMonths: 0,
  },
  valid_opportunities: {
    id: "opportunity",
    name: { ja: "有効商談", en: "Valid opportunities" },
    metric: "valid_opportunities",
    leadTimeMonths: 0,
  },
  pipeline_value: {
    id: "opportunity",
    name: { ja: "有効商談", en: "Valid opportunities" },
    metric: "valid_opportunities",
    leadTimeMonths: 0,
  },
};

/**
 * The stages that lead to a KGI, top to bottom: サイト訪問 → リード → MQL → SQL, and down to what the KGI counts.
 *
 * @example
 * goalFunnel("marketing_sourced_revenue").map((stage) => stage.metric) // => ["visitors", "leads", "mql", "sql", "opportunities", "won_deals"]
 * goalFunnel("appointments").map((stage) => stage.id) // => ["visit", "lead", "mql", "sql", "appointment"]
 */
export function goalFunnel(kgi: FunnelGoal["metric"]): readonly OfferedStage[] {
  const lowest = lowestStages[kgi];
  return lowest ? [...toSql, lowest] : standardStages;
}
