import type { AlertBoard } from "#domain/alert/workbook-alerts.ts";
import type { Month } from "#domain/month.ts";
import { alertCandidates } from "#domain/review/issue-candidates.ts";
import type { ReviewIssue, Workbook } from "#domain/workbook.ts";
import { newIdentity } from "#state/new-identity.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { issueWords } from "./issue-words.ts";

/** The issues a meeting begins with: alerts that were opened as issues and that no earlier meeting has had. */
export function handedOverIssues(
  workbook: Workbook,
  { month, board, style }: { readonly month: Month; readonly board: AlertBoard | null; readonly style: NumberStyle },
): readonly ReviewIssue[] {
  const had = new Set(workbook.reviews.flatMap(({ issues = [] }) => issues.map(({ origin }) => origin?.ref)));
  return alertCandidates(workbook.alerts, board, month).flatMap((candidate) => {
    const { metric, origin } = candidate;
    const handed = candidate.kind === "pastAlert" || (candidate.kind === "alert" && candidate.handedOver);
    if (!handed || had.has(origin.ref)) return [];
    const known = workbook.metrics.some(({ id }) => id === metric);
    const { text } = issueWords(candidate, workbook, style);
    return [{ id: newIdentity().id, ...(known && metric !== undefined && { metric }), text, origin }];
  });
}
