import type { Alert } from "#domain/alert/alert.ts";
import { alertStanding } from "#domain/alert/alert-standing.ts";
import type { AlertBoard } from "#domain/alert/workbook-alerts.ts";
import { type GapFactor, type KgiGap, kgiGap } from "#domain/decomposition/kgi-gap.ts";
import { type Diagnosis, diagnoses } from "#domain/diagnosis/diagnoses.ts";
import type { Engine } from "#domain/engine/engine.ts";
import { rateMetric } from "#domain/funnel-standing.ts";
import { type HeadlineFacts, headlineFacts } from "#domain/headline/headline-facts.ts";
import type { Month } from "#domain/month.ts";
import type { AlertRecord, ReviewedFigure, ReviewIssueOrigin, ReviewKind, Workbook } from "#domain/workbook.ts";
import { reviewedFigures } from "./reviewed-figures.ts";

/** The KGI's gap, where it could be split. */
export type SplitGap = Extract<KgiGap, { readonly actual: number }>;

/** Something that may be an issue, from where it was seen; `metric` is what it is about. */
export type IssueCandidate = { readonly metric: string | undefined; readonly origin: ReviewIssueOrigin } & (
  | { readonly kind: "alert"; readonly alert: Alert; readonly handedOver: boolean }
  | { readonly kind: "pastAlert"; readonly record: AlertRecord }
  | { readonly kind: "decomposition"; readonly factor: GapFactor; readonly gap: SplitGap }
  | { readonly kind: "funnel"; readonly facts: HeadlineFacts; readonly proven: boolean }
  | { readonly kind: "diagnosis"; readonly diagnosis: Diagnosis }
  | { readonly kind: "tree"; readonly figure: ReviewedFigure }
);

/**
 * What points to an issue in a month: alerts handed to the review, then the others that wait; the bottleneck of the funnel;
 * what pulls the KGI below its plan; known patterns; KPIs below target of which no alert speaks. Nothing that lies after the month.
 *
 * @example
 * issueCandidates({ metrics: [], series: [], stages: [], goals: [], alerts: [], settings: { closedThrough: "2025-09" } }, null, { month: "2025-09", board: null }) // => []
 */
export function issueCandidates(
  workbook: Workbook,
  engine: Engine,
  {
    month,
    board,
    kind: held = "monthly",
  }: { readonly month: Month; readonly board: AlertBoard | null; readonly kind?: ReviewKind | undefined },
): readonly IssueCandidate[] {
  const alerts = alertCandidates(workbook.alerts, board, month);
  const spoken = new Set(alerts.map(({ metric }) => metric));
  const finished = board?.through != null && board.through < month ? board.through : month;
  const weak = reviewedFigures(workbook, engine, month, held).filter(
    ({ role, status, metric }) => role === "kpi" && (status === "warn" || status === "bad") && !spoken.has(metric),
  );
  return [
    ...alerts,
    ...bottleneckCandidate(workbook, engine, month),
    ...gapCandidates(workbook, engine, month),
    ...diagnoses(workbook, engine, finished).found.map(
      (diagnosis): IssueCandidate => ({
        kind: "diagnosis",
        metric: diagnosis.moves.at(-1)?.metric.id,
        origin: { kind: "diagnosis", ref: diagnosis.id },
        diagnosis,
      }),
    ),
    ...weak.map(
      (figure): IssueCandidate => ({
        kind: "tree",
        metric: figure.metric,
        origin: { kind: "tree", ref: figure.metric },
        figure,
      }),
    ),
  ];
}

/**
 * The alerts of the candidates. Those handed over stay, also when their state is over; the others only while they last and
 * nobody answered them.
 *
 * @example
 * alertCandidates([{ id: "x", state: "issue", month: "2025-08" }], null, "2025-09")[0].kind // => "pastAlert"
 * alertCandidates([{ id: "x", state: "issue", month: "2025-08" }], null, "2025-07") // => []
 */
export function alertCandidates(
  records: readonly AlertRecord[],
  board: AlertBoard | null,
  month: Month,
): readonly IssueCandidate[] {
  const { alerts, over, through } = board ?? { alerts: [], over: [], through: null };
  const handed = records
    .filter((record) => record.state === "issue" && (record.month ?? month) <= month)
    .map((record): IssueCandidate => {
      const alert = [...alerts, ...over].find(({ id }) => id === record.id);
      const metric = record.metric ?? undefined;
      return alert
        ? alertCandidate(alert, true)
        : { kind: "pastAlert", metric, origin: { kind: "alert", ref: record.id }, record };
    });
  const waiting = alerts.filter(
    (alert) => alert.severity !== "good" && alert.since <= month && alertStanding(alert, records, through) === "new",
  );
  return [...handed, ...waiting.map((alert) => alertCandidate(alert, false))];
}

function alertCandidate(alert: Alert, handedOver: boolean): IssueCandidate {
  const origin = { kind: "alert", ref: alert.id } as const;
  return { kind: "alert", metric: alert.metric?.id, origin, alert, handedOver };
}

/** The factors that pull the KGI below its plan, the strongest first; none when it is reached. */
function gapCandidates(workbook: Workbook, engine: Engine, month: Month): readonly IssueCandidate[] {
  const gap = kgiGap(workbook, engine, { month, period: "month", base: "plan", lagged: false });
  if (gap.factors === null || gap.actual >= gap.base) return [];
  return gap.factors
    .filter(({ share }) => share < 0)
    .toSorted((a, b) => a.share - b.share)
    .slice(0, MOST_FACTORS)
    .map((factor) => ({
      kind: "decomposition",
      metric: factorMetric(factor, gap, workbook),
      origin: { kind: "decomposition", ref: `${factor.kind}:${factor.stage.id}` },
      factor,
      gap,
    }));
}

const MOST_FACTORS = 3;

function factorMetric({ kind, stage }: GapFactor, { kgi }: SplitGap, { stages, metrics }: Workbook): string {
  if (kind === "price") return kgi.id;
  const upper = stages[stages.indexOf(stage) - 1];
  return (kind === "rate" && upper ? rateMetric(metrics, upper.metric, stage.metric) : null) ?? stage.metric;
}

function bottleneckCandidate(workbook: Workbook, engine: Engine, month: Month): readonly IssueCandidate[] {
  const facts = headlineFacts(workbook, engine, { month, view: "month" });
  const step = facts?.bottleneck?.steps[0];
  if (!facts || facts.unfinished || !step) return [];
  const origin = { kind: "funnel", ref: step.lower.id } as const;
  return [{ kind: "funnel", metric: step.metric ?? step.lower.metric, origin, facts, proven: step.proven }];
}

/**
 * Whether an issue came from there.
 *
 * @example
 * isSameOrigin({ kind: "tree", ref: "mql" }, { kind: "tree", ref: "mql" }) // => true
 * isSameOrigin({ kind: "manual" }, { kind: "tree", ref: "mql" }) // => false
 */
export function isSameOrigin(one: ReviewIssueOrigin | undefined, other: ReviewIssueOrigin): boolean {
  return one !== undefined && one.kind === other.kind && one.ref === other.ref;
}
