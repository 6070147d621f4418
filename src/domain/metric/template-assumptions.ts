import type { OfferedStage } from "./goal-funnel.ts";
import type { TemplateId } from "./workbook-template.ts";

/** What stands in for an answer that is not known yet. */
interface TemplateAssumptions {
  /** In yen. */
  readonly averageDeal: number;
  /** The rate at which a stage is reached from the one above it, as a fraction, by the lower stage's id. */
  readonly rates: Readonly<Record<string, number>>;
}

/**
 * Round figures per trade to begin with (業種の目安), not statistics: whatever is taken from here is marked 仮 until the
 * person replaces it. An appointment and an opportunity are both reached from SQL.
 */
const assumptions: Readonly<Record<TemplateId, TemplateAssumptions>> = {
  standard: {
    averageDeal: 2_000_000,
    rates: { lead: 0.01, mql: 0.2, sql: 0.3, appointment: 0.8, opportunity: 0.6, won: 0.2 },
  },
  saas: {
    averageDeal: 1_200_000,
    rates: { lead: 0.02, mql: 0.25, sql: 0.3, appointment: 0.8, opportunity: 0.6, won: 0.25 },
  },
  manufacturing: {
    averageDeal: 5_000_000,
    rates: { lead: 0.01, mql: 0.2, sql: 0.35, appointment: 0.8, opportunity: 0.6, won: 0.3 },
  },
  it: {
    averageDeal: 8_000_000,
    rates: { lead: 0.01, mql: 0.2, sql: 0.3, appointment: 0.8, opportunity: 0.6, won: 0.25 },
  },
  email: {
    averageDeal: 1_000_000,
    rates: { lead: 0.02, mql: 0.2, sql: 0.3, appointment: 0.8, opportunity: 0.6, won: 0.2 },
  },
  nurturing: {
    averageDeal: 2_000_000,
    rates: { lead: 0.01, mql: 0.15, sql: 0.35, appointment: 0.8, opportunity: 0.6, won: 0.2 },
  },
};

/**
 * The rule-of-thumb deal of a trade, in yen.
 *
 * @example
 * templateDeal("manufacturing") // => 5000000
 */
export function templateDeal(template: TemplateId): number {
  return assumptions[template].averageDeal;
}

/**
 * The rule-of-thumb rate from a stage to a later one of the same funnel: the product of the steps between them.
 *
 * @example
 * templateRate("standard", [{ id: "lead" }, { id: "mql" }, { id: "sql" }], "mql", "sql") // => 0.3
 * templateRate("standard", [{ id: "lead" }, { id: "mql" }, { id: "sql" }], "lead", "sql") // => 0.06
 */
export function templateRate(
  template: TemplateId,
  funnel: readonly Pick<OfferedStage, "id">[],
  upper: string,
  lower: string,
): number {
  const from = funnel.findIndex(({ id }) => id === upper);
  const to = funnel.findIndex(({ id }) => id === lower);
  const product = funnel
    .slice(from + 1, to + 1)
    .reduce((rate, { id }) => rate * (assumptions[template].rates[id] ?? 1), 1);
  return Number(product.toPrecision(4));
}
