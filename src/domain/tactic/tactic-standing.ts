import type { Engine, Result } from "#domain/engine/engine.ts";
import { metricInputs } from "#domain/metric/metric-inputs.ts";
import { type MetricFigures, metricFigures } from "#domain/metric-figures.ts";
import { addMonths, type Month } from "#domain/month.ts";
import { type Interval, wilsonInterval } from "#domain/statistics/wilson-interval.ts";
import type { Dimension, Member, Metric, Workbook } from "#domain/workbook.ts";
import { yearToDateThrough } from "#domain/workbook-months.ts";
import type { TacticSheet, TacticStage } from "./tactic-sheets.ts";

/** One KPI of a tactic. */
export interface TacticFigure extends MetricFigures {
  /** The figures are those of the whole, since the metric is not broken down by where the tactic is a member. */
  readonly whole: boolean;
}

/** One stage of a tactic's funnel over some months. */
export interface StageCount {
  readonly stage: TacticStage;
  /** The metrics it is counted by; none when the workbook has none of them. */
  readonly metrics: readonly Metric[];
  readonly whole: boolean;
  readonly count: number | null;
  /** Of the stage above; null where one of the two is unknown or the one above is 0. */
  readonly rate: number | null;
  /** The same over the same months of the year before. */
  readonly lastYear: number | null;
  /** 80% limits of the rate; null where it is none of a part in a whole. */
  readonly limits: Interval | null;
}

export interface TacticStanding {
  /** The member of a breakdown that is this tactic, where the workbook has one. */
  readonly member: Member | null;
  readonly figures: readonly TacticFigure[];
  /** Standard metrics of the sheet that the workbook does not have. */
  readonly absent: readonly string[];
  readonly stages: readonly StageCount[];
}

/**
 * The sheet of one tactic: its KPIs in a month, and its funnel over the last `months` months up to it.
 *
 * @example
 * tacticStanding({ metrics: [], dimensions: [], settings: { closedThrough: null } }, null, { tactic: "email", metrics: ["open_rate"], stages: [], members: [] }, { month: "2025-09", months: 3 }).absent // => ["open_rate"]
 */
export function tacticStanding(
  workbook: Workbook,
  engine: Engine,
  sheet: TacticSheet,
  { month, months }: { readonly month: Month; readonly months: number },
): TacticStanding {
  const byId = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
  const place = memberOf(workbook.dimensions, sheet.members);
  const isWhole = (metric: Metric) => place === null || !isBrokenDown(metric, place.dimension.id, byId);
  const read = (metric: Metric): Engine => (isWhole(metric) ? engine : ofMember(engine, place!.member.id));
  const chosen = sheet.metrics.flatMap((id) => byId.get(id) ?? []);
  const through = chosen.length === 0 ? month : yearToDateThrough(workbook, engine, month);
  const period = (from: Month) => Array.from({ length: months }, (_, back) => addMonths(from, back - months + 1));
  const counted = (metrics: readonly Metric[], until: Month): number | null =>
    total(
      metrics.flatMap((metric) => period(until).map((at) => read(metric).value({ metric: metric.id, period: at }))),
    );

  const stages: StageCount[] = [];
  for (const stage of sheet.stages) {
    const known = stage.metrics.flatMap((id) => byId.get(id) ?? []);
    const metrics = stage.how === "first" ? known.slice(0, 1) : known.length === stage.metrics.length ? known : [];
    const above = stages.at(-1);
    const whole = sheet.members.length > 0 && metrics.some(isWhole);
    const now = counted(metrics, month);
    // A member's count is no share of everybody's.
    const comparable = above?.whole === whole ? above : undefined;
    const wasAbove = comparable ? counted(comparable.metrics, addMonths(month, -12)) : null;
    const upper = comparable?.count ?? null;
    stages.push({
      stage,
      metrics,
      whole,
      count: now,
      rate: share(now, upper),
      lastYear: share(counted(metrics, addMonths(month, -12)), wasAbove),
      limits:
        now !== null && upper !== null && upper > 0 && now >= 0 && now <= upper ? wilsonInterval(now, upper) : null,
    });
  }
  return {
    member: place?.member ?? null,
    figures: chosen.map((metric) => ({
      ...metricFigures(read(metric), metric, workbook, { month, view: "month", through }),
      whole: sheet.members.length > 0 && isWhole(metric) && !metric.id.startsWith(sheet.tactic),
    })),
    absent: sheet.metrics.filter((id) => !byId.has(id)),
    stages,
  };
}

function memberOf(
  dimensions: readonly Dimension[],
  words: readonly string[],
): { readonly dimension: Dimension; readonly member: Member } | null {
  for (const dimension of dimensions)
    for (const member of dimension.members) {
      if (words.some((word) => isCalled(member.id, word) || isCalled(member.name, word))) return { dimension, member };
    }
  return null;
}

/** Latin words are whole words: "leads" is not "ads". */
function isCalled(name: string, word: string): boolean {
  const lower = name.toLowerCase();
  return /^[a-z ]+$/.test(word) ? new RegExp(`(^|[^a-z])${word}([^a-z]|$)`).test(lower) : lower.includes(word);
}

/** A formula is broken down when everything it is computed from is. */
function isBrokenDown(metric: Metric, dimension: string, byId: ReadonlyMap<string, Metric>, depth = 0): boolean {
  if (metric.formula === null) return metric.dimension === dimension;
  const inputs = metricInputs(metric).flatMap((id) => byId.get(id) ?? []);
  return depth < 20 && inputs.length > 0 && inputs.every((input) => isBrokenDown(input, dimension, byId, depth + 1));
}

function ofMember(engine: Engine, member: string): Engine {
  return {
    value: (query) => engine.value({ ...query, member }),
    series: (query) => engine.series({ ...query, member }),
    setValue: (cell) => engine.setValue(cell),
  };
}

/** Unknown as soon as one month is. */
function total(results: readonly Result[]): number | null {
  if (results.length === 0) return null;
  let sum = 0;
  for (const { value } of results) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
