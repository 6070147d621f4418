import { differingTotals } from "./differing-totals.ts";
import type { CheckedMonth, CheckRule, Finding, FindingRule } from "./finding.ts";
import { funnelOrder } from "./funnel-order.ts";
import { fractionalCounts, negativeCounts } from "./impossible-counts.ts";
import { missingInputs } from "./missing-inputs.ts";
import { ratesAboveOne } from "./rates-above-one.ts";
import { tenfoldJumps } from "./tenfold-jumps.ts";
import { unitSlips } from "./unit-slips.ts";

/** Every rule, in the order in which its findings are shown; what cannot be comes before what is unlikely. */
export const checkRules: readonly CheckRule[] = [
  negativeCounts,
  fractionalCounts,
  unitSlips,
  tenfoldJumps,
  ratesAboveOne,
  funnelOrder,
  differingTotals,
  missingInputs,
];

const IMPOSSIBLE: ReadonlySet<FindingRule> = new Set(["negativeCount", "fractionalCount"]);

/**
 * All that should be looked at in a month's numbers. Values that a person kept as they are (このまま使う) are not found again
 * until they change. A count that cannot be is one question: nothing else is asked about it.
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
  const impossible = new Set<string>();
  return checkRules
    .flatMap((rule) => rule.find(checked))
    .filter((finding) => {
      const cell = JSON.stringify([finding.metric.id, finding.member]);
      if (finding.value !== null && accepted.get(cell) === finding.value) return false;
      if (impossible.has(cell)) return false;
      if (IMPOSSIBLE.has(finding.rule)) impossible.add(cell);
      return true;
    });
}
