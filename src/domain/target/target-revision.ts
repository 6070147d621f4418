import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import type { Month } from "#domain/month.ts";
import { type SeriesCell, seriesValue } from "#domain/series-values.ts";
import type { HistoryEntry, ReplanNote, RevisedMonth, Workbook, YearFigure } from "#domain/workbook.ts";
import { carriedMonths } from "./carried-months.ts";
import { totalSeries } from "./target-month.ts";
import { isOfYear, yearTarget } from "./year-target.ts";

/** Targets of one metric in one fiscal year, as they are to be. */
export interface TargetChange {
  readonly metric: string;
  readonly fiscalYear: number;
  readonly cells: readonly {
    readonly month: Month;
    readonly kind: "target" | "targetUpper";
    readonly value: number | null;
  }[];
  /** Every carried month of the metric from now on; absent: those that were and are not among the cells. */
  readonly carried?: readonly Month[];
  /** The year's own figure; null takes it away, absent leaves it. */
  readonly year?: number | null;
  readonly replan?: ReplanNote;
}

/** Who says so, when, and why. */
export interface ChangeStamp {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The calendar month of today. */
  readonly now: Month;
  /** In the person's words; empty while there is none. */
  readonly reason: string;
}

/** Everything that is written when targets change. */
export interface TargetRevision {
  readonly metric: string;
  readonly cells: readonly SeriesCell[];
  readonly carried: readonly Month[];
  readonly years: readonly YearFigure[];
  /** The KGI's own yearly target where it changes. */
  readonly goal: { readonly id: string; readonly target: number } | null;
  /** What the history keeps; null for targets that are set for the first time. */
  readonly entry: HistoryEntry | null;
}

/**
 * Whether changing a year's targets is a revision (改定), to be kept beside the original: from the adoption of a plan on,
 * and once the year has begun.
 *
 * @example
 * isRevision({ settings: { fiscalYearStartMonth: 4 }, plans: [] }, 2026, "2026-03") // => false
 * isRevision({ settings: { fiscalYearStartMonth: 4 }, plans: [] }, 2026, "2026-04") // => true
 */
export function isRevision(
  { settings, plans }: Pick<Workbook, "settings" | "plans">,
  fiscalYear: number,
  now: Month,
): boolean {
  const [first] = fiscalYearMonths(fiscalYear, settings.fiscalYearStartMonth);
  const begun = now >= first! || (settings.closedThrough ?? "") >= first!;
  return begun || plans.some((plan) => plan.fiscalYear === fiscalYear && plan.adoptedAt !== undefined);
}

/**
 * A change of targets with what must be kept of them: at a first revision the year as it stood becomes the original
 * (当初の目標), which no later one touches; every revision goes into the history with its date and reason. A month that had
 * no target until now is set, not revised.
 *
 * @example
 * targetRevision({ settings: { fiscalYearStartMonth: 4 }, plans: [], goals: [], series: [] }, { metric: "leads", fiscalYear: 2026, cells: [{ month: "2026-04", kind: "target", value: 10 }] }, { id: "r1", at: "2026-05-01T00:00:00.000Z", now: "2026-05", reason: "" }).entry // => null
 */
export function targetRevision(
  workbook: Pick<Workbook, "settings" | "plans" | "goals" | "series">,
  change: TargetChange,
  stamp: ChangeStamp,
): TargetRevision {
  const { metric, fiscalYear } = change;
  const target = totalSeries(workbook.series, metric, "target");
  const present = (kind: "target" | "targetUpper" | "originalTarget", month: Month) => {
    const found = totalSeries(workbook.series, metric, kind);
    return found ? seriesValue(found, month) : null;
  };
  const months = change.cells.flatMap(({ month, kind, value }): RevisedMonth[] => {
    const from = present(kind, month);
    return from === value ? [] : [{ month, from, to: value, ...(kind === "targetUpper" && { kind }) }];
  });
  const set = yearTarget(workbook, metric, fiscalYear);
  const yearChanges = change.year !== undefined && change.year !== (set?.value ?? null);
  const year = yearChanges ? { from: set?.value ?? null, to: change.year! } : null;
  const revised =
    isRevision(workbook, fiscalYear, stamp.now) &&
    (months.some(({ from }) => from !== null) || (year !== null && year.from !== null) || change.replan !== undefined);
  const originals = revised
    ? fiscalYearMonths(fiscalYear, workbook.settings.fiscalYearStartMonth).flatMap((month): SeriesCell[] => {
        const value = present("target", month);
        return value === null || present("originalTarget", month) !== null
          ? []
          : [{ metric, kind: "originalTarget", member: null, month, value }];
      })
    : [];
  const written = new Set(change.cells.flatMap(({ month, kind }) => (kind === "target" ? [month] : [])));
  const years = (target?.years ?? []).filter((each) => !yearChanges || !isOfYear(each, fiscalYear, workbook.settings));
  const goal = set?.goal ?? null;
  return {
    metric,
    cells: [...change.cells.map((cell) => ({ ...cell, metric, member: null })), ...originals],
    carried: change.carried ?? [...carriedMonths(target)].filter((month) => !written.has(month)),
    years: yearChanges && !goal && year?.to != null ? [...years, { fiscalYear, value: year.to }] : years,
    goal: goal && year?.to != null ? { id: goal.id, target: year.to } : null,
    entry: revised
      ? {
          id: stamp.id,
          kind: "targetRevision",
          at: stamp.at,
          metric,
          reason: stamp.reason.trim(),
          fiscalYear,
          months,
          ...(year && { year }),
          ...(change.replan && { replan: change.replan }),
        }
      : null,
  };
}

/**
 * The revisions of a metric's targets in a fiscal year, oldest first.
 *
 * @example
 * targetRevisions({ settings: { fiscalYearStartMonth: 4 }, history: [{ id: "r", kind: "targetRevision", metric: "leads", fiscalYear: 2026 }, { id: "d" }] }, "leads", 2026).map(({ id }) => id) // => ["r"]
 */
export function targetRevisions(
  { history, settings }: Pick<Workbook, "history" | "settings">,
  metric: string,
  fiscalYear: number,
): readonly HistoryEntry[] {
  return history.filter(
    (entry) => entry.kind === "targetRevision" && entry.metric === metric && isOfYear(entry, fiscalYear, settings),
  );
}
