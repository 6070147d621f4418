import { useMemo } from "react";
import { countJudgement } from "#domain/plan/count-judgement.ts";
import { rateJudgement } from "#domain/plan/rate-judgement.ts";
import { smartReview } from "#domain/smart/smart-review.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatPoints } from "#ui/format/format-points.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { SmartLines } from "#ui/smart/smart-lines.tsx";
import { smartTexts } from "#ui/smart/smart-texts.ts";
import { Panel } from "#ui/surface/panel.tsx";
import type { PanelProps } from "./panel-props.ts";
import { plannedRate } from "./planned-rate.ts";
import { rateName } from "./stage-words.ts";
import { texts } from "./texts.ts";

/**
 * SMART of the goal that is planned. Letter A looks at the plan itself: which assumptions go beyond what the workbook's own
 * history shows. Advice only.
 */
export function ReachPanel({ workbook, setting, inputs, outcome, style }: PanelProps & { workbook: Workbook }) {
  const t = useTexts(texts).reach;
  const s = useTexts(smartTexts);
  const { language } = style;
  const { goal } = setting;
  const review = useMemo(() => goal && smartReview(workbook, goal, engineOfWorkbook(workbook)), [workbook, goal]);
  const counts = countFindings(setting, outcome, style).map(({ names, times, strong }) => ({
    id: times,
    text: t.count(names.join(t.list), times),
    strong,
  }));
  const rates = setting.steps.flatMap((step, index) => {
    const rate = inputs.rates[index] ?? null;
    if (rate === null) return [];
    const { lastYear, best } = step;
    const recent = step.recent[3];
    const judged = rateJudgement({ rate, lastYear, recent, best });
    const measure = judged === "aboveRecent" ? recent : judged === "aboveBest" ? best : null;
    if (measure === null) return [];
    const beside =
      judged === "aboveRecent" ? t.recent(plannedRate(measure, style)) : t.best(plannedRate(measure, style));
    const points = formatPoints(rate - measure, style, rate < 0.05 ? 2 : 1).replace(/^\+/, "");
    const text = t.rate(rateName(step, language), plannedRate(rate, style), beside, points);
    return [{ id: `${step.upper.stage.id}-rate`, text, strong: false }];
  });
  const findings = [...rates, ...counts];
  const history =
    setting.stages.some(({ lastYear }) => lastYear !== null) || setting.steps.some(({ best }) => best !== null);
  if (!review) return null;
  const verdict = findings.length > 0 ? "check" : history ? "ok" : "na";
  const why = findings.length > 0 ? findings.map(({ text }) => text) : [history ? t.fine : t.none];
  const held = review.lines.filter((line) => (line.letter === "A" && !line.own ? verdict : line.verdict) === "ok");
  return (
    <Panel title={s.title} aside={<span className="sub num">{s.score(held.length)}</span>}>
      <div className="smartinpanel">
        <SmartLines review={review} style={style} instead={{ letter: "A", verdict, why }} />
      </div>
    </Panel>
  );
}

interface CountFinding {
  readonly names: readonly string[];
  readonly times: string;
  readonly strong: boolean;
}

/** Stages planned far above last year; those by the same multiple in one finding, for they follow from one another. */
function countFindings(
  { stages, months }: PanelProps["setting"],
  outcome: PanelProps["outcome"],
  style: PanelProps["style"],
): readonly CountFinding[] {
  const byMultiple = new Map<string, CountFinding>();
  for (const [index, { stage, lastYear, lastYearMonths }] of stages.entries()) {
    const planned = outcome.stages[index]?.count ?? null;
    if (planned === null || lastYear === null || lastYearMonths < months.length) continue;
    const judged = countJudgement(planned, lastYear);
    if (judged === "reachable" || judged === "noHistory") continue;
    const times = formatCount(planned / lastYear, style, 2);
    const names = [...(byMultiple.get(times)?.names ?? []), stageName(stage, style.language)];
    byMultiple.set(times, { names, times, strong: judged === "strongCheck" });
  }
  return [...byMultiple.values()];
}
