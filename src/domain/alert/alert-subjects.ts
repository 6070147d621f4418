import type { Engine } from "#domain/engine/engine.ts";
import { type WorkbookLanding, workbookLanding } from "#domain/forecast/workbook-landing.ts";
import { judgedDirection } from "#domain/metric-figures.ts";
import { limitsAt, limitsFloor, type MetricLimits } from "#domain/metric-limits.ts";
import { type Month, monthRange } from "#domain/month.ts";
import { defaultStatusBands } from "#domain/target-status.ts";
import type { Metric, SeriesKind, Workbook } from "#domain/workbook.ts";
import type { AlertSubject } from "./alert-rule.ts";

/**
 * Every metric with its finished months, from the first month with any actual on.
 *
 * @example
 * alertSubjects({ series: [], metrics: [] }, null, "2026-09") // => []
 */
export function alertSubjects(workbook: Workbook, engine: Engine, through: Month): readonly AlertSubject[] {
  const first = workbook.series.flatMap(({ kind, start }) => (kind === "actual" ? [start] : [])).toSorted()[0];
  if (first === undefined || first > through) return [];
  const months = monthRange(first, through);
  const byId = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
  return workbook.metrics.map((metric) => subjectOf(metric, { workbook, engine, months, byId }));
}

interface Ground {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly months: readonly Month[];
  readonly byId: ReadonlyMap<string, Metric>;
}

function subjectOf(metric: Metric, { workbook, engine, months, byId }: Ground): AlertSubject {
  const values = (kind: SeriesKind) =>
    engine.series({ metric: metric.id, from: months[0]!, to: months.at(-1)!, kind }).map(({ value }) => value);
  const actual = values("actual");
  const settings = metric.alerts ?? {};
  const floor = limitsFloor(metric, byId);
  const from = Math.max(
    0,
    settings.limitsFrom === undefined ? 0 : months.findIndex((each) => each >= settings.limitsFrom!),
  );
  const limits = new Map<number, MetricLimits>();
  let frozen: { readonly limits: MetricLimits; readonly from: number } | null = null;
  const landings = new Map<number, WorkbookLanding | null>();
  return {
    workbook,
    engine,
    metric,
    direction: judgedDirection(metric),
    bands: metric.statusBands ?? workbook.settings.statusBands ?? defaultStatusBands,
    months,
    actual,
    target: values("target"),
    targetUpper: values("targetUpper"),
    settings,
    limitsAt: (month) => {
      // Frozen limits stay what they are, whatever comes after the months they are made of.
      if (frozen !== null && month >= frozen.from) return frozen.limits;
      const found = limits.get(month) ?? limitsAt(actual.slice(from, month + 1), { floor });
      limits.set(month, found);
      if (found.kind === "frozen") frozen = { limits: found, from: from + found.last };
      return found;
    },
    landingAt: (month) => {
      const known = landings.get(month);
      const found = known === undefined ? workbookLanding(workbook, engine, metric, months[month]!) : known;
      landings.set(month, found);
      return found;
    },
  };
}
