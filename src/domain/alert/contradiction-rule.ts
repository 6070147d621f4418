import { partOf } from "#domain/check/part-of.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import type { AlertReading, AlertRule } from "./alert-rule.ts";

/** A count larger than what it is a part of, or than the stage above it: SQL > MQL. */
export const contradictionRule: AlertRule = {
  id: "contradiction",
  inputsToo: true,
  read: ({ workbook, engine, metric, months, actual }, month): AlertReading => {
    const value = actual[month] ?? null;
    const wholes = wholesOf(workbook).get(metric.id) ?? [];
    if (wholes.length === 0) return "clear";
    if (value === null) return "unknown";
    for (const { whole, leadTimeMonths } of wholes) {
      const against = engine.value({ metric: whole.id, period: months[month]! }).value;
      if (against === null || value <= against) continue;
      return {
        severity: "warn",
        mark: whole.id,
        evidence: { rule: "contradiction", value, other: whole, against, leadTimeMonths },
      };
    }
    return "clear";
  },
};

interface Whole {
  readonly whole: Metric;
  readonly leadTimeMonths: number;
}

let latest: { readonly key: readonly unknown[]; readonly wholes: ReadonlyMap<string, readonly Whole[]> } | null = null;

/** By the part's id: the stage above it, and the whole of every rate it is the part of. */
function wholesOf({ stages, metrics }: Workbook): ReadonlyMap<string, readonly Whole[]> {
  if (latest?.key[0] === stages && latest.key[1] === metrics) return latest.wholes;
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const wholes = new Map<string, Whole[]>();
  const add = (part: string, found: Whole) => {
    const present = wholes.get(part) ?? [];
    if (!present.some(({ whole }) => whole === found.whole)) wholes.set(part, [...present, found]);
  };
  for (const [place, stage] of stages.entries()) {
    const above = stages[place - 1];
    const whole = above && byId.get(above.metric);
    if (whole && stage.metric !== whole.id) add(stage.metric, { whole, leadTimeMonths: above.leadTimeMonths });
  }
  for (const metric of metrics) {
    const pair = partOf(metric, byId);
    if (pair) add(pair.part.id, { whole: pair.whole, leadTimeMonths: 0 });
  }
  latest = { key: [stages, metrics], wholes };
  return wholes;
}
