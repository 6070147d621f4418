import { wholeShares } from "#domain/whole-shares.ts";
import { driftingValues } from "./drifting-values.ts";
import { seededRandom } from "./seeded-random.ts";

/** Months of figures: 2023-10 to 2025-09. */
export const machineStart = "2023-10";

const machineChannels = ["organic", "ads", "exhibition"] as const;
type MachineChannel = (typeof machineChannels)[number];

/** Monthly figures of a metric: the total, or one list a channel whose sums are the total. */
type MachineFigures = Readonly<Record<string, readonly number[]>>;
type MachineChannelFigures = Readonly<Record<string, Readonly<Record<MachineChannel, readonly number[]>>>>;

/**
 * How a figure comes about. The first half-year drifts from `first` to `sixth`; fiscal 2024 is a yearly total in the
 * shape of the seasons, with its September fixed; the last six months stand as they are.
 */
interface Course {
  readonly first: number;
  readonly sixth: number;
  readonly fiscal2024: number;
  readonly september2024: number;
  readonly recent: readonly number[];
  readonly limit?: number;
}

const courses: Readonly<Record<string, Course>> = {
  visitors: {
    first: 21_400,
    sixth: 28_900,
    fiscal2024: 381_000,
    september2024: 33_100,
    recent: [31_240, 32_880, 34_910, 35_420, 31_050, 37_260],
  },
  article_views: {
    first: 6100,
    sixth: 9800,
    fiscal2024: 138_000,
    september2024: 11_900,
    recent: [11_650, 12_240, 13_120, 13_380, 11_700, 14_150],
  },
  whitepaper_downloads: {
    first: 98,
    sixth: 168,
    fiscal2024: 2420,
    september2024: 206,
    recent: [212, 220, 231, 240, 198, 251],
  },
  inquiries: { first: 19, sixth: 31, fiscal2024: 452, september2024: 39, recent: [38, 41, 44, 43, 35, 46] },
  emails_delivered: {
    first: 8200,
    sixth: 10_300,
    fiscal2024: 140_400,
    september2024: 11_800,
    recent: [12_400, 12_650, 12_900, 13_100, 13_050, 13_420],
  },
  email_opens: {
    first: 1760,
    sixth: 2270,
    fiscal2024: 31_300,
    september2024: 2630,
    recent: [2790, 2872, 2967, 2961, 2858, 2832],
  },
  email_clicks: {
    first: 205,
    sixth: 290,
    fiscal2024: 4160,
    september2024: 350,
    recent: [372, 380, 391, 388, 352, 341],
  },
  leads: { first: 236, sixth: 402, fiscal2024: 5480, september2024: 468, recent: [482, 497, 521, 534, 455, 561] },
  mql: { first: 57, sixth: 98, fiscal2024: 1352, september2024: 115, recent: [118, 121, 127, 124, 102, 119] },
  sql: { first: 22, sixth: 38, fiscal2024: 533, september2024: 45, recent: [46, 47, 48, 44, 36, 37] },
  opportunities: { first: 17, sixth: 30, fiscal2024: 422, september2024: 36, recent: [37, 38, 39, 36, 29, 30] },
  won_deals: { first: 3, sixth: 7, fiscal2024: 103, september2024: 9, recent: [8, 8, 9, 9, 7, 10] },
  new_customers: { first: 2, sixth: 5, fiscal2024: 71, september2024: 6, recent: [6, 5, 6, 7, 5, 7], limit: 7 },
  // Amounts in 万円: whole yen follow below. No month before September 2025 stands higher than it.
  marketing_sourced_revenue: {
    first: 700,
    sixth: 1640,
    fiscal2024: 24_823,
    september2024: 2180,
    recent: [2080, 1960, 2310, 2370, 1680, 2450],
    limit: 2440,
  },
  total_revenue: {
    first: 7400,
    sixth: 7900,
    fiscal2024: 98_600,
    september2024: 8350,
    recent: [8120, 8060, 8640, 8710, 7580, 9230],
  },
  sales_cost: {
    first: 286,
    sixth: 302,
    fiscal2024: 3890,
    september2024: 324,
    recent: [338, 340, 342, 345, 341, 348],
  },
};

const seasons = [0.95, 0.93, 1.02, 1.04, 0.86, 1, 1.02, 1.05, 1.02, 0.95, 1, 1.1];

/** 万円: advertising, production and tools, exhibitions and webinars, by the channel they feed. */
const recentCosts: Readonly<Record<MachineChannel, readonly number[]>> = {
  organic: [131, 134, 140, 138, 136, 141],
  ads: [210, 220, 228, 221, 209, 228],
  exhibition: [89, 91, 90, 93, 91, 98],
};

const recentLeads: Readonly<Record<MachineChannel, readonly number[]>> = {
  organic: [180, 191, 203, 196, 168, 205],
  ads: [210, 198, 221, 236, 190, 222],
  exhibition: [92, 108, 97, 102, 97, 134],
};

/** How much more of a channel's leads go on at each stage; the last exhibition brought people who only looked. */
const quality: Readonly<Record<string, readonly [organic: number, ads: number, exhibition: number]>> = {
  mql: [1.1, 0.85, 1.15],
  sql: [1.2, 0.85, 0.9],
  opportunities: [1.05, 0.95, 1],
  won_deals: [1.1, 0.85, 1.05],
  marketing_sourced_revenue: [1, 0.88, 1.18],
};

/**
 * The machine maker's invented figures: monthly totals, and what the channels contribute to each. Amounts in yen.
 *
 * @example
 * machineFigures().totals.marketing_sourced_revenue.at(-1) // => 24500000
 * machineFigures().totals.leads.length // => 24
 */
export function machineFigures(): { readonly totals: MachineFigures; readonly byChannel: MachineChannelFigures } {
  const random = seededRandom(20_231_001);
  const counts = Object.fromEntries(Object.entries(courses).map(([id, course]) => [id, monthsOf(course, random)]));
  const byChannel: Record<string, Record<MachineChannel, readonly number[]>> = {
    leads: leadsByChannel(counts.leads ?? []),
  };
  let above = byChannel.leads;
  for (const stage of ["mql", "sql", "opportunities", "won_deals"]) {
    above = split(counts[stage] ?? [], stage, above!, true);
    byChannel[stage] = above;
  }
  const revenue = split(counts.marketing_sourced_revenue ?? [], "marketing_sourced_revenue", above!, false);
  byChannel.marketing_sourced_revenue = inYen(revenue);
  byChannel.marketing_cost = inYen(costsByChannel(random));
  const amounts = ["marketing_sourced_revenue", "total_revenue", "sales_cost"];
  const totals = Object.entries(counts).map(([id, values]) => [
    id,
    amounts.includes(id) ? values.map((man) => man * 10_000) : values,
  ]);
  return {
    totals: {
      ...(Object.fromEntries(totals) as MachineFigures),
      lead_time_days: driftingValues({ from: 45, to: 28, months: 24, wobble: 0.03, random, step: 0.1 }),
    },
    byChannel,
  };
}

function monthsOf(course: Course, random: () => number): readonly number[] {
  const rise = driftingValues({ from: course.first, to: course.sixth, months: 6, wobble: 0.04, random });
  const weights = seasons.map((season, month) => season * (1 + 0.012 * (month - 5)) * (1 + 0.05 * (random() - 0.5)));
  const others = wholeShares(
    course.fiscal2024 - course.september2024,
    weights.toSpliced(5, 1),
    weights.toSpliced(5, 1).map(() => course.limit ?? course.fiscal2024),
  );
  return [...rise, ...others.toSpliced(5, 0, course.september2024), ...course.recent];
}

function leadsByChannel(totals: readonly number[]): Record<MachineChannel, readonly number[]> {
  const earlier = totals.slice(0, -6).map((total, month) => wholeShares(total, [0.33 + month * 0.002, 0.44, 0.2]));
  return channels((index) => [...earlier.map((parts) => parts[index] ?? 0), ...recentLeads[machineChannels[index]!]]);
}

function split(
  totals: readonly number[],
  id: string,
  above: Readonly<Record<MachineChannel, readonly number[]>>,
  limited: boolean,
): Record<MachineChannel, readonly number[]> {
  const parts = totals.map((total, month) => {
    const from = machineChannels.map((channel) => above[channel][month] ?? 0);
    const lastExhibition = id === "sql" && month === totals.length - 1;
    const weights = from.map(
      (count, index) => count * (lastExhibition && index === 2 ? 0.45 : (quality[id]?.[index] ?? 1)),
    );
    return limited ? wholeShares(total, weights, from) : wholeShares(total, weights, withoutEmpty(from, total));
  });
  return channels((index) => parts.map((month) => month[index] ?? 0));
}

/** Nothing won, nothing earned: a channel without deals takes no part of the amount. */
function withoutEmpty(deals: readonly number[], total: number): readonly number[] {
  return deals.map((count) => (count === 0 ? 0 : total));
}

function costsByChannel(random: () => number): Record<MachineChannel, readonly number[]> {
  const starts: Readonly<Record<MachineChannel, number>> = { organic: 92, ads: 148, exhibition: 66 };
  return channels((index) => {
    const channel = machineChannels[index]!;
    const [next = 0] = recentCosts[channel];
    return [
      ...driftingValues({ from: starts[channel], to: next - 2, months: 18, wobble: 0.03, random }),
      ...recentCosts[channel],
    ];
  });
}

function inYen(man: Readonly<Record<MachineChannel, readonly number[]>>): Record<MachineChannel, readonly number[]> {
  return channels((index) => man[machineChannels[index]!].map((value) => value * 10_000));
}

function channels(values: (index: number) => readonly number[]): Record<MachineChannel, readonly number[]> {
  return { organic: values(0), ads: values(1), exhibition: values(2) };
}
