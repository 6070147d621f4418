import { monthAt, monthIndex } from "#domain/month.ts";
import type { AcrossMembers, Aggregation, Dimension, Metric, Series, SeriesKind, Workbook } from "#domain/workbook.ts";
import { aMetric, aWorkbook } from "./a-workbook.ts";
import { seededRandom } from "./seeded-random.ts";

export interface RandomWorkbookOptions {
  readonly metrics?: number;
  readonly months?: number;
  /** Whether formulas may be wrong or circular. */
  readonly faults?: boolean;
}

const FIRST = monthIndex("2024-01");

/**
 * A workbook with something of everything: gaps, members, typed totals, every rule, blanks as zero, weights, odd fiscal
 * years, targets for inputs and formulas, functions that look back, and, if wished, wrong and circular formulas.
 */
export function randomWorkbook(
  seed: number,
  { metrics: count = 9, months = 20, faults = true }: RandomWorkbookOptions = {},
): Workbook {
  const random = seededRandom(seed);
  const chance = (share: number) => random() < share;
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  const dimensions: Dimension[] = [
    { id: "channel", name: "チャネル", members: ["ads", "seo", "event"].slice(0, 1 + below(3)).map(named) },
    { id: "region", name: "地域", members: ["east", "west"].map(named) },
  ];
  const dimension = () => (chance(0.45) ? "channel" : chance(0.25) ? "region" : null);

  const formula = (earlier: readonly string[], depth: number): string => {
    const part = () => formula(earlier, depth + 1);
    if (depth > 2 || chance(0.3)) return chance(0.85) ? pick(earlier) : pick(["0", "1", "2", "0.5", "12"]);
    const shape = below(16);
    if (shape < 4) return `${part()} / ${part()}`;
    if (shape < 8) return `(${part()} ${pick(["+", "-", "*"])} ${part()})`;
    if (shape === 8) return `${pick(["sum", "avg", "min", "max"])}(${part()}, ${part()}, ${part()})`;
    if (shape === 9) return `if(${part()} ${pick(["<", "<=", ">", ">=", "=", "<>"])} ${part()}, ${part()}, ${part()})`;
    if (shape === 10)
      return pick([
        `abs(${part()})`,
        `round(${part()}, ${below(4) - 1})`,
        `-${part()}`,
        `(${part()}) ^ ${pick(["2", "0.5", "-1"])}`,
      ]);
    if (shape === 11) return `previous(${part()})`;
    if (shape === 12) return `lag(${part()}, ${pick(["0", "1", "2", "14", "-1", "1 + 1", pick(earlier)])})`;
    if (shape === 13) return `lastYear(${part()})`;
    if (shape === 14) return `ytd(${part()})`;
    return `rolling(${part()}, ${pick(["1", "3", "12", "0", "1 + 1"])})`;
  };

  const inputs = Math.max(2, Math.round(count * 0.55));
  const metrics: Metric[] = [];
  for (let place = 0; place < count; place++) {
    const isInput = place < inputs;
    const earlier = metrics.map(({ id }) => id);
    const rules: Aggregation[] = ["sum", "sum", "last", "first", "mean", "weighted"];
    const aggregation = isInput || chance(0.3) ? pick(rules) : "formula";
    const across: AcrossMembers | null = chance(0.8) ? null : pick(["sum", "mean", "weighted", "formula"] as const);
    metrics.push(
      aMetric({
        id: `m${place}`,
        aggregation,
        across,
        weight: chance(0.9) ? `m${below(faults ? count : Math.max(1, place))}` : null,
        formula: isInput ? null : formula(earlier, 0),
        dimension: isInput || chance(0.2) ? dimension() : null,
        blankAsZero: isInput && chance(0.3),
      }),
    );
  }
  if (faults && chance(0.5)) {
    const place = inputs + below(count - inputs);
    const metric = metrics[place] as Metric;
    metrics[place] = {
      ...metric,
      formula: pick(["m0 +", "m0 + unknown", `m0 + m${count - 1}`, `${metric.id} * 2`, ""]),
    };
  }

  const values = () =>
    Array.from({ length: 1 + below(months) }, () => {
      if (chance(0.25)) return null;
      if (chance(0.01)) return 1e200;
      return chance(0.15) ? 0 : (below(2_000) - 200) / 4;
    });
  const kinds: SeriesKind[] = ["actual", "target", "expected"];
  const series: Series[] = metrics.flatMap((metric) =>
    kinds.flatMap((kind) => {
      if (metric.formula !== null && (kind === "actual" || chance(0.5))) return [];
      const members = dimensions.find(({ id }) => id === metric.dimension)?.members.map(({ id }) => id) ?? [];
      const rows = [...members, ...(members.length === 0 || chance(0.4) ? [null] : [])];
      return rows
        .filter(() => chance(0.9))
        .map(
          (member): Series => ({ metric: metric.id, kind, member, start: monthAt(FIRST + below(6)), values: values() }),
        );
    }),
  );
  const workbook = aWorkbook({ dimensions, metrics: shuffled(metrics, random), series });
  const closedThrough = chance(0.5) ? monthAt(FIRST + below(months + 4)) : null;
  return {
    ...workbook,
    settings: { ...workbook.settings, fiscalYearStartMonth: 1 + below(12), closedThrough },
  };
}

/** A list in another order. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let place = copy.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [copy[place], copy[other]] = [copy[other] as T, copy[place] as T];
  }
  return copy;
}

function named(id: string): { id: string; name: string } {
  return { id, name: id };
}

/** Periods of every grain around the data of a random workbook, before, in and after it. */
export function somePeriods(random: () => number, count: number): string[] {
  return Array.from({ length: count }, () => {
    const month = monthAt(FIRST - 14 + Math.floor(random() * 56));
    const year = month.slice(0, 4);
    const shapes = [
      month,
      month,
      `${year}Q${1 + Math.floor(random() * 4)}`,
      `${year}H${1 + Math.floor(random() * 2)}`,
      `FY${year}`,
      `YTD${month}`,
      `R12:${month}`,
    ];
    return shapes[Math.floor(random() * shapes.length)] as string;
  });
}
