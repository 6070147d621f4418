import type { Engine } from "#domain/engine/engine.ts";
import type { Month } from "#domain/month.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { type DiagnosisId, type DiagnosisPattern, diagnosisPatterns, type Sign } from "./diagnosis-patterns.ts";
import { type MetricMove, metricMove, type NoMove } from "./metric-move.ts";

/** A pattern that fits, with its evidence. */
export interface Diagnosis {
  readonly id: DiagnosisId;
  readonly moves: readonly MetricMove[];
}

/** A pattern that cannot be judged, and why: metrics the workbook does not have (catalogue ids), months, or cases. */
export interface DiagnosisGap {
  readonly id: DiagnosisId;
  readonly reason: "metrics" | NoMove;
  /** What is missing, or what there is too little of. */
  readonly metrics: readonly string[];
}

export interface Diagnoses {
  readonly found: readonly Diagnosis[];
  readonly gaps: readonly DiagnosisGap[];
}

/**
 * The known patterns (診断のヒント) that fit a workbook's last three finished months against the three before, each with the numbers
 * it rests on; and those that cannot be judged. `about`: only those in which a metric takes part.
 *
 * @example
 * diagnoses({ metrics: [] }, null, "2026-09").found // => []
 */
export function diagnoses(workbook: Workbook, engine: Engine, through: Month, about?: string): Diagnoses {
  const byId = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
  const moves = new Map<string, MetricMove | NoMove>();
  const moveOf = (metric: Metric): MetricMove | NoMove => {
    const move = moves.get(metric.id) ?? metricMove(metric, { workbook, engine, through });
    moves.set(metric.id, move);
    return move;
  };
  const found: Diagnosis[] = [];
  const gaps: DiagnosisGap[] = [];
  for (const pattern of diagnosisPatterns) {
    if (about !== undefined && !pattern.conditions.some(({ metrics }) => metrics.includes(about))) continue;
    const judged = judgedPattern(pattern, byId, moveOf);
    if (judged === null) continue;
    if ("reason" in judged) gaps.push(judged);
    else found.push(judged);
  }
  return { found, gaps };
}

function judgedPattern(
  { id, conditions }: DiagnosisPattern,
  byId: ReadonlyMap<string, Metric>,
  moveOf: (metric: Metric) => MetricMove | NoMove,
): Diagnosis | DiagnosisGap | null {
  const chosen = conditions.map(({ metrics }) => metrics.flatMap((each) => byId.get(each) ?? [])[0]);
  const missing = conditions.flatMap(({ metrics }, place) => (chosen[place] ? [] : [metrics[0]!]));
  if (missing.length > 0) return { id, reason: "metrics", metrics: missing };
  const moves = chosen.map((metric) => moveOf(metric!));
  for (const reason of ["months", "cases"] as const) {
    const short = chosen.flatMap((metric, place) => (moves[place] === reason ? [metric!.id] : []));
    if (short.length > 0) return { id, reason, metrics: short };
  }
  const known = moves as readonly MetricMove[];
  return conditions.every(({ sign }, place) => shows(known[place]!, sign)) ? { id, moves: known } : null;
}

/** Good and poor are judged against the target where there is one, else by how the metric went. */
function shows({ verdict, target }: MetricMove, sign: Sign): boolean {
  switch (sign) {
    case "notUp":
      return verdict !== "up";
    case "good":
      return target === null ? verdict !== "down" : target === "reached";
    case "poor":
      return target === null ? verdict === "down" : target === "missed";
    default:
      return verdict === sign;
  }
}
