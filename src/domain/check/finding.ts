import type { Engine } from "#domain/engine/engine.ts";
import type { Month } from "#domain/month.ts";
import type { SeriesCell } from "#domain/series-values.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";

/** Something about a month's numbers that a person should look at. Never a refusal. */
export interface Finding {
  readonly rule: FindingRule;
  readonly metric: Metric;
  readonly member: string | null;
  readonly month: Month;
  /** What stands there; null when nothing does. */
  readonly value: number | null;
  /** What it was compared with: last month's value, the larger stage's count, the sum of the breakdown. */
  readonly against: number | null;
  /** The other metric it was compared with. */
  readonly other?: Metric;
  /** What it could be meant as, in one click; absent when there is no good guess. */
  readonly fix?: { readonly value: number | null };
  /** Two totals that may have been entered in each other's row: one click exchanges them. */
  readonly exchange?: readonly [ExchangedTotal, ExchangedTotal];
}

export interface ExchangedTotal {
  readonly metric: Metric;
  readonly value: number;
}

export type FindingRule =
  | "missing"
  | "unitSlip"
  | "tenfold"
  | "rateAboveOne"
  | "moreThanAbove"
  | "negativeCount"
  | "fractionalCount"
  | "totalDiffers";

/** What a rule looks at. */
export interface CheckedMonth {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly month: Month;
}

/** One rule: what it finds in a month. */
export interface CheckRule {
  readonly id: FindingRule;
  readonly find: (checked: CheckedMonth) => readonly Finding[];
}

/**
 * The cells that take a finding's suggestion; none where there is none.
 *
 * @example
 * findingFix({ metric: { id: "leads" }, member: null, month: "2026-09", fix: { value: 12 } }) // => [{ metric: "leads", kind: "actual", member: null, month: "2026-09", value: 12 }]
 */
export function findingFix({
  metric,
  member,
  month,
  fix,
  exchange,
}: Pick<Finding, "metric" | "member" | "month" | "fix" | "exchange">): readonly SeriesCell[] {
  if (fix) return [{ metric: metric.id, kind: "actual", member, month, value: fix.value }];
  if (!exchange) return [];
  const [one, other] = exchange;
  return [
    { metric: one.metric.id, kind: "actual", member: null, month, value: other.value },
    { metric: other.metric.id, kind: "actual", member: null, month, value: one.value },
  ];
}
