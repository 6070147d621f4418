import { sensitivity } from "#domain/kpi-tree-sensitivity.ts";
import { relevantEvidence } from "./relevant-evidence.ts";
import type { SmartRule, SmartSubject } from "./smart-rule.ts";

/** R 関連性: a formula leads from the metric to the KGI, or an influence with a reason given; with how much 1% moves the KGI. */
export const relevantRule: SmartRule = {
  letter: "R",
  judge(subject) {
    const { workbook, engine, metric, kgi, month, own } = subject;
    if (kgi === null) return { verdict: "check", findings: [{ code: "no-path" }] };
    if (metric.id === kgi.id || metric.role === "kgi") return { verdict: "ok", findings: [{ code: "is-kgi" }] };
    const effect = sensitivity(workbook, engine, { metric: metric.id, kgi: kgi.id, month, change: "percent" });
    const evidence = relevantEvidence(subject);
    if (effect.path === "arithmetic")
      return { verdict: "ok", findings: [{ code: "arithmetic-path", kgi, share: effect.share.value }], evidence };
    if (!hangsBelow(subject)) return { verdict: "check", findings: [{ code: "no-path" }] };
    const reason = own.R?.note.trim() ?? "";
    return reason === ""
      ? { verdict: "check", findings: [{ code: "influence-unexplained" }], evidence }
      : { verdict: "ok", findings: [{ code: "influence-explained", reason }], evidence };
  },
};

function hangsBelow({ workbook, metric, kgi }: SmartSubject): boolean {
  const parents = new Map(workbook.metrics.map(({ id, parent }) => [id, parent]));
  const passed = new Set<string>();
  for (let above = metric.parent; above !== null && !passed.has(above); above = parents.get(above) ?? null) {
    if (above === kgi?.id) return true;
    passed.add(above);
  }
  return false;
}
