import { useMemo, useRef } from "react";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import { sensitivity } from "#domain/kpi-tree-sensitivity.ts";
import { decidedDays } from "#domain/review/decided-days.ts";
import { isSameOrigin, issueCandidates } from "#domain/review/issue-candidates.ts";
import { nextActions } from "#domain/review/last-actions.ts";
import type { Action, ActionOrigin, ReviewIssue } from "#domain/workbook.ts";
import { currentDay, newIdentity } from "#state/new-identity.ts";
import { TakenActions } from "#ui/action/taken-actions.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedDistance } from "#ui/format/metric-style.ts";
import { differenceMark } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { focusLast } from "./focus-last.ts";
import { KeptText } from "./kept-text.tsx";
import type { Meeting } from "./meeting.ts";
import { texts } from "./texts.ts";

const MOST_GAINS = 3;

/** 4 次のアクション: what moves the KGI most, the issues' metrics, and what is to be done. */
export function StepActions({ meeting }: { meeting: Meeting }) {
  const t = useTexts(texts);
  const { workbook, engine, review, month, board, style, readOnly } = meeting;
  const { language } = style;
  const list = useRef<HTMLOListElement>(null);
  const rows = nextActions(workbook.actions, review);
  const issues = review.issues ?? [];
  const alerts = useMemo(
    () => issueCandidates(workbook, engine, { month, board, kind: review.kind }).filter(({ kind }) => kind === "alert"),
    [workbook, engine, month, board, review.kind],
  ).filter(({ origin }) => !issues.some((issue) => isSameOrigin(issue.origin, origin)));
  const add = (metric?: string, origin: ActionOrigin = { kind: "review", ref: review.id }) => {
    const { id, at } = newIdentity();
    meeting.keepAction({
      id,
      text: "",
      metric,
      ...decidedDays(month, review.kind ?? "monthly", currentDay()),
      status: "open",
      origin,
      review: review.id,
      createdAt: at,
    });
    focusLast(list);
  };
  return (
    <>
      {!readOnly && issues.length > 0 && (
        <section>
          <h3>{t.fromIssues}</h3>
          <ul className="candidates">
            {issues.map((issue, index) => (
              <li key={issue.id}>
                <span className="what">
                  {issue.text || t.issue(index + 1)}
                  {issue.cause && <span className="sub"> ← {issue.cause}</span>}
                  <TakenActions actions={issueActions(workbook.actions, issue)} />
                </span>
                <Button
                  size="small"
                  aria-label={t.toActionOn(t.issue(index + 1))}
                  onClick={() => add(issue.metric, originOf(issue))}
                >
                  {t.addAction}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!readOnly && (
        <CandidateList
          meeting={meeting}
          title={t.fromAlerts}
          candidates={alerts}
          label={t.addAction}
          buttonLabel={t.toActionOn}
          onTake={({ metric, origin }) => add(metric, { kind: "alert", ref: origin.ref ?? "" })}
        />
      )}
      {!readOnly && (
        <section>
          <h3>{t.gains}</h3>
          <ul className="candidates">
            {gains(meeting).map(({ metric, sentence, name }) => (
              <li key={metric}>
                <span className="what num">{sentence}</span>
                <Button size="small" aria-label={t.toAction(name)} onClick={() => add(metric)}>
                  {t.addAction}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t.steps[3]}</h3>
        {rows.length === 0 && <p className="sub">{t.noNext}</p>}
        <ol className="cards" ref={list}>
          {rows.map((action, index) => (
            <li key={action.id} className="panel">
              <Field label={t.action(index + 1)}>
                {(field) => (
                  <KeptText
                    field={field}
                    value={action.text ?? ""}
                    onKeep={(text) => meeting.keepAction({ ...action, text })}
                  />
                )}
              </Field>
              {action.origin && action.origin.kind !== "review" && action.origin.kind !== "manual" && (
                <p className="sub">{t.actionFrom[action.origin.kind]}</p>
              )}
              <SelectInput
                aria-label={t.actionMetric(index + 1)}
                value={action.metric ?? ""}
                onChange={(event) => meeting.keepAction({ ...action, metric: event.target.value || undefined })}
                options={[
                  { value: "", label: t.chooseMetric },
                  ...workbook.metrics.map((metric) => ({ value: metric.id, label: metricName(metric, language) })),
                ]}
              />
              {!action.metric && <p className="sub">{t.metricMissing}</p>}
              {!readOnly && (
                <Button look="text" size="small" onClick={() => meeting.dropAction(action)}>
                  {t.removeAction(index + 1)}
                </Button>
              )}
            </li>
          ))}
        </ol>
        {!readOnly && <Button onClick={() => add()}>{t.addAction}</Button>}
      </section>
    </>
  );
}

/** An issue that came from an alert leads its action back to the alert. */
function originOf({ id, origin }: ReviewIssue): ActionOrigin {
  return origin?.kind === "alert" && origin.ref !== undefined
    ? { kind: "alert", ref: origin.ref }
    : { kind: "issue", ref: id };
}

function issueActions(actions: readonly Action[], issue: ReviewIssue): readonly Action[] {
  const { kind, ref } = originOf(issue);
  return actions.filter(({ origin }) => origin?.kind === kind && origin.ref === ref);
}

/** The metrics whose one percent moves the KGI most, those of the issues first. */
function gains({ workbook, engine, review, month, style }: Meeting) {
  const kgi = keyGoalMetric(workbook);
  if (!kgi) return [];
  const issues = new Set((review.issues ?? []).map(({ metric }) => metric));
  return workbook.metrics
    .flatMap((metric) => {
      if (metric.role !== "kpi") return [];
      const found = sensitivity(workbook, engine, { metric: metric.id, kgi: kgi.id, month, change: "percent" });
      if (found.path === "none" || found.effect.value === null || found.effect.value === 0) return [];
      const by = Math.abs(found.effect.value);
      const name = metricName(metric, style.language);
      const effect = `${differenceMark(1, style)}${wordedDistance(by, kgi, style)}`;
      return [{ metric: metric.id, name, by, sentence: texts[style.language].gain(name, effect) }];
    })
    .toSorted((a, b) => Number(issues.has(b.metric)) - Number(issues.has(a.metric)) || b.by - a.by)
    .slice(0, MOST_GAINS);
}
