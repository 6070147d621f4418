import { differingTotals } from "./differing-totals.ts";
import type { CheckedMonth, CheckRule, Finding } from "./finding.ts";
import { funnelOrder } from "./funnel-order.ts";
import { fractionalCounts, negativeCounts } from "./impossible-counts.ts";
import { missingInputs } from "./missing-inputs.ts";
import { ratesAboveOne } from "./rates-above-one.ts";
import { tenfoldJumps } from "./tenfold-jumps.ts";
import { unitSlips } from "./unit-slips.ts";

/** Every rule, in the order in which its findings are shown. */
export const checkRules: readonly CheckRule[] = [
  unitSlips,
  tenfoldJumps,
  ratesAboveOne,
  funnelOrder,
  negativeCounts,
  fractionalCounts,
  differingTotals,
  missingInputs,
];

/**
 * All that should be looked at in a month's numbers. Values that a person kept as they are (このまま使う) are not found again
 * until they change.
 *
 * @example
 * monthFindings({ workbook: { metrics: [], series: [], stages: [], notes: [] }, month: "2026-09" }) // => []
 */
export function monthFindings(checked: CheckedMonth): readonly Finding[] {
  const accepted = new Map(
    checked.workbook.notes
      .filter(({ kind, month }) => kind === "accepted" && month === checked.month)
      .map(({ metric, member, value }) => [JSON.stringify([metric, member ?? null]), value]),
  );
  return checkRules
    .flatMap((rule) => rule.find(checked))
    .filter(
      ({ metric, member, value }) => value === null || accepted.get(JSON.stringify([metric.id, member])) !== value,
    );
}
