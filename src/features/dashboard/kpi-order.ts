import type { MetricFigures } from "#domain/metric-figures.ts";
import type { TargetStatus } from "#domain/target-status.ts";
import type { Tier } from "./kpi-groups.ts";

export type KpiSortKey = "name" | "actual" | "attainment" | "lastYear" | "toDate" | "status";

export interface KpiOrder {
  readonly by: KpiSortKey;
  readonly direction: "ascending" | "descending";
}

export interface KpiFilter {
  /** Only what needs action (要対応). */
  readonly badOnly: boolean;
  readonly tier: Tier | null;
  readonly owner: string | null;
}

export const noFilter: KpiFilter = { badOnly: false, tier: null, owner: null };

interface Group {
  readonly tier: Tier | null;
  readonly rows: readonly MetricFigures[];
}

/** First press ascending, second descending, third back to the funnel's order. */
export function nextOrder(order: KpiOrder | null, by: KpiSortKey): KpiOrder | null {
  if (order?.by !== by) return { by, direction: "ascending" };
  return order.direction === "ascending" ? { by, direction: "descending" } : null;
}

/** Filtered groups in the funnel's order; one list without groups when sorted, what has no value at its end. */
export function arrangedGroups(groups: readonly Group[], order: KpiOrder | null, filter: KpiFilter): readonly Group[] {
  const kept = groups
    .filter(({ tier }) => filter.tier === null || tier === filter.tier)
    .map(({ tier, rows }) => ({
      tier,
      rows: rows.filter(
        ({ status, metric }) =>
          (!filter.badOnly || status === "bad") && (filter.owner === null || metric.owner === filter.owner),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (order === null || kept.length === 0) return kept;
  const rows = kept.flatMap((group) => group.rows);
  const keyed = rows.map((row) => ({ row, key: sortKey(row, order.by) }));
  const sign = order.direction === "ascending" ? 1 : -1;
  const known = keyed.filter(({ key }) => key !== null).toSorted((a, b) => sign * compared(a.key!, b.key!));
  const unknown = keyed.filter(({ key }) => key === null);
  return [{ tier: null, rows: [...known, ...unknown].map(({ row }) => row) }];
}

const STATUS_ORDER: Readonly<Record<TargetStatus, number | null>> = {
  bad: 0,
  warn: 1,
  good: 2,
  none: 3,
  notApplicable: null,
};

function sortKey(row: MetricFigures, by: KpiSortKey): number | string | null {
  if (by === "name") return row.metric.name;
  if (by === "actual") return row.actual.value;
  if (by === "attainment") return row.attainment.value;
  if (by === "lastYear") return row.yearOverYear.number.value;
  if (by === "toDate") return row.yearToDateAttainment.value;
  return STATUS_ORDER[row.status];
}

function compared(one: number | string, other: number | string): number {
  return typeof one === "string" || typeof other === "string"
    ? String(one).localeCompare(String(other), "ja")
    : one - other;
}
