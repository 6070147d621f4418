import type { Engine } from "#domain/engine/engine.ts";
import { fiscalYearMonths } from "#domain/fiscal-year.ts";
import { addMonths, monthsBetween } from "#domain/month.ts";
import { targetBelowBooked } from "#domain/target/target-floor.ts";
import { monthsTotal, type TargetMismatch, targetMismatch } from "#domain/target/target-mismatch.ts";
import { type TargetMonth, targetMonths } from "#domain/target/target-month.ts";
import { targetRevisions } from "#domain/target/target-revision.ts";
import { type YearRule, type YearTarget, yearRule, yearTarget } from "#domain/target/year-target.ts";
import type { Goal, HistoryEntry, Metric, Workbook } from "#domain/workbook.ts";
import { typedStyle } from "#ui/form/typed-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";

/** All that the screen says about one metric's targets of a year. */
export interface TargetRow {
  readonly metric: Metric;
  readonly fiscalYear: number;
  readonly style: NumberStyle;
  readonly months: readonly TargetMonth[];
  /** As the other screens see them: those of a formula that has none of its own follow from its inputs. */
  readonly computed: readonly (number | null)[];
  readonly actual: readonly (number | null)[];
  readonly lastYear: readonly (number | null)[];
  readonly lastYearTotal: number | null;
  readonly rule: YearRule;
  readonly year: YearTarget | null;
  /** A goal on the metric that falls into the year, but is for other months than just these twelve. */
  readonly goalElsewhere: Goal | null;
  /** What the months make up, by the metric's own aggregation. */
  readonly total: number | null;
  readonly complete: boolean;
  readonly mismatch: TargetMismatch | null;
  /** After a replan: what had come in by then, and over how many months. */
  readonly replanned: { readonly count: number; readonly actual: number } | null;
  /** What has come in or is booked, where the year's target is below it. */
  readonly belowBooked: number | null;
  readonly revisions: readonly HistoryEntry[];
}

export function targetRow(
  workbook: Workbook,
  engine: Engine,
  metric: Metric,
  { fiscalYear, style }: { readonly fiscalYear: number; readonly style: NumberStyle },
): TargetRow {
  const { settings } = workbook;
  const all = fiscalYearMonths(fiscalYear, settings.fiscalYearStartMonth);
  const [first, last] = [all[0]!, all.at(-1)!];
  const values = (kind: "actual" | "target", back = 0) =>
    engine
      .series({ metric: metric.id, kind, from: addMonths(first, -back), to: addMonths(last, -back) })
      .map(({ value }) => value);
  const months = targetMonths(workbook, metric.id, fiscalYear);
  const computed = values("target");
  const rule = yearRule(metric, engine, fiscalYear);
  const year = yearTarget(workbook, metric.id, fiscalYear);
  const revisions = targetRevisions(workbook, metric.id, fiscalYear);
  const replan = revisions.findLast((entry) => entry.replan !== undefined)?.replan;
  const replanned =
    replan && replan.actual !== null
      ? { count: monthsBetween(first, replan.through) + 1, actual: replan.actual }
      : null;
  const yearly = engine.value({ metric: metric.id, kind: "target", period: `FY${fiscalYear}` });
  const actual = values("actual");
  const closedSum = actual
    .filter((_, index) => months[index]!.closed)
    .reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const plan = workbook.plans.find((each) => each.fiscalYear === fiscalYear && each.adoptedAt !== undefined);
  const booked = year?.goal ? (plan?.booked ?? null) : null;
  const typed = months.map(({ value }) => value);
  return {
    metric,
    fiscalYear,
    style: typedStyle(metric, style),
    months,
    computed,
    actual,
    lastYear: values("actual", 12),
    lastYearTotal: engine.value({ metric: metric.id, period: `FY${fiscalYear - 1}` }).value,
    rule,
    year,
    goalElsewhere:
      workbook.goals.find(
        (goal) => goal.metric === metric.id && goal !== year?.goal && goal.start <= last && goal.due >= first,
      ) ?? null,
    total: replanned ? monthsTotal(typed, rule, replanned) : yearly.value,
    complete: yearly.have === yearly.of,
    mismatch: year
      ? targetMismatch({ year: year.value, rule, months: typed, closed: months.map(({ closed }) => closed), replanned })
      : null,
    replanned,
    belowBooked:
      year && rule === "sum" && metric.targetType !== "atMost" && metric.direction !== "down"
        ? targetBelowBooked(year.value, { actual: closedSum, booked })
        : null,
    revisions,
  };
}
