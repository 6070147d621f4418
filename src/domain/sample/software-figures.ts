import { wholeShares } from "#domain/whole-shares.ts";
import { driftingValues } from "./drifting-values.ts";
import { seededRandom } from "./seeded-random.ts";

/** Months of figures: 2023-10 to 2025-09. */
export const softwareStart = "2023-10";

const softwareChannels = ["organic", "ads", "webinar"] as const;
type SoftwareChannel = (typeof softwareChannels)[number];

const months = 24;
const newContract = 48_000;
const openingCustomers = 82;
const openingMrr = 3_936_000;

/** How much more of a channel's leads go on at each stage. */
const quality: Readonly<Record<string, readonly [organic: number, ads: number, webinar: number]>> = {
  mql: [1.05, 0.8, 1.3],
  sql: [1.1, 0.75, 1.2],
  opportunities: [1, 0.95, 1.05],
  won_deals: [1.1, 0.85, 1.05],
};

/**
 * The software company's invented figures: monthly totals, and what the channels contribute to each. Amounts in yen.
 * MQL→SQL climbs from 18% to 32%, lead time falls from 30 to 22 days, CAC falls by 15%.
 *
 * @example
 * softwareFigures().totals.mql[0] // => 150
 * softwareFigures().totals.sql[0] // => 27
 * softwareFigures().totals.mrr_start[1] === softwareFigures().totals.mrr[0] // => true
 */
export function softwareFigures(): {
  readonly totals: Readonly<Record<string, readonly number[]>>;
  readonly byChannel: Readonly<Record<string, Readonly<Record<SoftwareChannel, readonly number[]>>>>;
} {
  const random = seededRandom(310);
  const drift = (from: number, to: number, wobble = 0.04, step = 1) =>
    driftingValues({ from, to, months, wobble, random, step });

  const visitors = drift(18_400, 33_600);
  const leads = drift(612, 1008);
  const mql = drift(150, 250);
  const sql = portions(mql, drift(0.18, 0.32, 0.025, 0.001));
  const opportunities = portions(sql, drift(0.7, 0.71, 0.05, 0.001));
  const won = portions(opportunities, drift(0.26, 0.25, 0.08, 0.001));
  const cac = drift(640_000, 544_000, 0.02);
  const spent = won.map((customers, month) => roundTo(customers * (cac[month] ?? 0), 1000));
  const marketing = spent.map((amount, month) => roundTo(amount * (0.46 - 0.002 * month), 1000));
  const delivered = drift(14_200, 24_800, 0.03);
  const opened = portions(delivered, drift(0.228, 0.246, 0.04, 0.001));
  const trials = won.map((customers) => Math.round(customers * (4.6 + random())));

  const byChannel: Record<string, Record<SoftwareChannel, readonly number[]>> = {
    leads: split(leads, (month) => [0.34 + 0.003 * month, 0.42 - 0.004 * month, 0.24]),
  };
  let above = byChannel.leads!;
  for (const [stage, totals] of Object.entries({ mql, sql, opportunities, won_deals: won })) {
    const from = above;
    above = split(
      totals,
      (month) => softwareChannels.map((channel, index) => (from[channel][month] ?? 0) * (quality[stage]?.[index] ?? 1)),
      (month) => softwareChannels.map((channel) => from[channel][month] ?? 0),
    );
    byChannel[stage] = above;
  }
  byChannel.marketing_cost = split(
    marketing.map((amount) => amount / 1000),
    (month) => [0.24 + 0.002 * month, 0.5 - 0.003 * month, 0.22],
    undefined,
    1000,
  );

  return {
    totals: {
      visitors,
      leads,
      mql,
      sql,
      opportunities,
      won_deals: won,
      new_customers: won,
      lead_time_days: drift(30, 22, 0.03, 0.1),
      emails_delivered: delivered,
      email_opens: opened,
      email_clicks: portions(opened, drift(0.115, 0.128, 0.05, 0.001)),
      trials,
      trial_conversions: won.map((customers) => Math.max(1, customers - Math.round(random() * 2))),
      sales_cost: spent.map((amount, month) => amount - (marketing[month] ?? 0)),
      ...recurring(won, random),
    },
    byChannel,
  };
}

/** Customers and recurring revenue, each month starting where the one before ended. */
function recurring(won: readonly number[], random: () => number): Readonly<Record<string, readonly number[]>> {
  let customers = openingCustomers;
  let mrr = openingMrr;
  const rows = won.map((gained, month) => {
    const customersStart = customers;
    const mrrStart = mrr;
    const lost = Math.round(customersStart * (0.019 - 0.0003 * month) * (0.7 + 0.6 * random()));
    const churned = roundTo((lost * mrrStart * (0.75 + 0.2 * random())) / customersStart, 1000);
    const expansion = roundTo(mrrStart * (0.017 + 0.009 * random()), 1000);
    const contraction = roundTo(mrrStart * (0.004 + 0.004 * random()), 1000);
    customers += gained - lost;
    mrr += gained * newContract + expansion - contraction - churned;
    return {
      customers_start: customersStart,
      churned_customers: lost,
      total_customers: customers,
      paying_users: customers * 9 + Math.round(customers * random()),
      mrr_start: mrrStart,
      mrr_expansion: expansion,
      mrr_contraction: contraction,
      mrr_churned: churned,
      mrr,
      won_amount: gained * newContract * 12,
    };
  });
  const ids = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
  return Object.fromEntries(ids.map((id) => [id, rows.map((row) => row[id])]));
}

function portions(whole: readonly number[], rates: readonly number[]): readonly number[] {
  return whole.map((count, month) => Math.round(count * (rates[month] ?? 0)));
}

function roundTo(amount: number, step: number): number {
  return Math.round(amount / step) * step;
}

function split(
  totals: readonly number[],
  weights: (month: number) => readonly number[],
  limits?: (month: number) => readonly number[],
  unit = 1,
): Record<SoftwareChannel, readonly number[]> {
  const parts = totals.map((total, month) => wholeShares(total, weights(month), limits?.(month)));
  const channel = (index: number) => parts.map((month) => (month[index] ?? 0) * unit);
  return { organic: channel(0), ads: channel(1), webinar: channel(2) };
}
