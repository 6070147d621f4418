import { test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { catalogueMetric, metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { emptyWorkbook, type Metric, type Workbook } from "#domain/workbook.ts";
import { expectGolden, golden } from "./golden-case.ts";

type Numbers = Readonly<Record<string, number>>;

/** Golden field → metric, and the factor from the engine's fraction to the golden percentage. */
const kpis: Readonly<Record<string, readonly [metric: string, factor: number]>> = {
  logo_churn: ["churn_rate", 100],
  revenue_churn_gross: ["revenue_churn_gross", 100],
  grr: ["grr", 100],
  nrr: ["nrr", 100],
  mrr_end: ["mrr", 1],
  arr: ["arr", 1],
  net_new_mrr: ["net_new_mrr", 1],
  arppu: ["arppu", 1],
  trial_conversion: ["trial_conversion_rate", 100],
  cac: ["cac", 1],
  ltv_purchase: ["ltv", 1],
  ltv_subscription: ["ltv_subscription", 1],
  ltv_from_churn: ["ltv_from_churn", 1],
  ltv_cac: ["ltv_cac", 1],
  cac_payback_months: ["cac_payback_months", 1],
  new_customer_rate: ["new_customer_rate", 100],
};

/** Metric → its value from the golden inputs. */
const inputs: Readonly<Record<string, (given: Numbers) => number | undefined>> = {
  mrr_start: (given) => given.mrr_start,
  mrr_expansion: (given) => given.expansion,
  mrr_contraction: (given) => given.contraction,
  mrr_churned: (given) => given.churned_mrr,
  customers_start: (given) => given.customers_start,
  churned_customers: (given) => given.customers_lost,
  new_customers: (given) => given.customers_new,
  monthly_fee: (given) => given.monthly_fee,
  avg_contract_months: (given) => given.avg_months,
  gross_margin: (given) => given.gross_margin,
  avg_purchase_value: (given) => given.avg_order,
  purchase_frequency: (given) => given.orders_per_year,
  customer_lifespan_years: (given) => given.years,
  marketing_cost: (given) => given.marketing_cost,
  sales_cost: (given) => given.sales_cost,
  trials: (given) => given.trials,
  trial_conversions: (given) => given.trial_paid,
  new_mrr: (given) => given.new_mrr,
};

function own(id: string, formula: string | null): Metric {
  const like = metricFromCatalogue(formula === null ? "marketing_cost" : "arr");
  return { ...like, id, name: id, formula, aliases: [] };
}

const closing = "customers_start + new_customers - churned_customers";
const computed: readonly Metric[] = [
  own("net_new_mrr", "new_mrr + mrr_expansion - mrr_contraction - mrr_churned"),
  own("revenue_churn_gross", "1 - grr"),
  own("ltv_from_churn", "monthly_fee * gross_margin / churn_rate"),
  metricFromCatalogue("mrr", { aggregation: "formula", formula: "mrr_start + net_new_mrr" }),
  metricFromCatalogue("paying_users", { aggregation: "formula", formula: closing }),
  metricFromCatalogue("total_customers", { aggregation: "formula", formula: closing }),
  metricFromCatalogue("ltv_cac", { formula: "ltv_subscription / cac" }),
];

function workbookOf(given: Numbers): Workbook {
  const ids = [...Object.keys(inputs), ...Object.values(kpis).map(([metric]) => metric), "won_deals"];
  const standard = ids.filter((id) => catalogueMetric(id) && computed.every((metric) => metric.id !== id));
  return {
    ...emptyWorkbook({ id: "w", name: "K03", at: "2025-05-01T00:00:00.000Z" }),
    metrics: [...new Set(standard)].map((id) => metricFromCatalogue(id)).concat(own("new_mrr", null), computed),
    series: Object.entries(inputs).map(([metric, valueOf]) => ({
      metric,
      kind: "actual",
      member: null,
      start: "2025-04",
      values: [valueOf(given) ?? null],
    })),
  };
}

test("K03: recurring revenue, retention, lifetime value and payback", () => {
  const { inputs: given, expected, tolerance } = golden<Numbers, Numbers>("K03-saas-kpis");
  const engine = createEngine(workbookOf(given));
  const values = Object.entries(kpis).map(([field, [metric, factor]]) => {
    const { value } = engine.value({ metric, period: "2025-04" });
    return [field, value === null ? null : value * factor];
  });
  expectGolden(Object.fromEntries(values), expected, tolerance);
});
