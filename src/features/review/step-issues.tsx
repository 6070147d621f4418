import { useMemo, useRef } from "react";
import type { Month } from "#domain/month.ts";
import { monthRemarks } from "#domain/remarks.ts";
import { type IssueCandidate, isSameOrigin, issueCandidates } from "#domain/review/issue-candidates.ts";
import { reviewedMonths } from "#domain/review/reviewed-period.ts";
import type { ReviewIssue } from "#domain/workbook.ts";
import { answerAlert } from "#state/commands/answer-alert.ts";
import { newIdentity } from "#state/new-identity.ts";
import { Button } from "#ui/control/button.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { focusLast } from "./focus-last.ts";
import { IssueCard } from "./issue-card.tsx";
import type { IssueWords } from "./issue-words.ts";
import type { Meeting } from "./meeting.ts";
import { texts } from "./texts.ts";

/** 3 課題と原因: alerts, what the gap is made of, patterns, what fell short, the notes typed with the numbers; and the whys. */
export function StepIssues({ meeting }: { meeting: Meeting }) {
  const t = useTexts(texts);
  const { workbook, engine, review, month, style, board, readOnly, keep } = meeting;
  const list = useRef<HTMLOListElement>(null);
  const issues = review.issues ?? [];
  const candidates = useMemo(
    () => issueCandidates(workbook, engine, { month, board, kind: review.kind }),
    [workbook, engine, month, board, review.kind],
  ).filter(
    ({ kind, metric, origin }) =>
      !issues.some((issue) => isSameOrigin(issue.origin, origin) || (kind === "tree" && issue.metric === metric)),
  );
  const months = reviewedMonths(month, review.kind ?? "monthly", workbook.settings.fiscalYearStartMonth);
  const remarks = months.map((each) => ({ ...monthRemarks(workbook, each), month: each }));
  const notes = remarks.flatMap(({ note, month: of }) => (note === null ? [] : [{ note, of }]));
  const others = remarks.flatMap(({ cells, events }) => [...cells, ...events]);
  const when = (of: Month) => months.length > 1 && <span className="sub">{formatMonth(of, style.language)} </span>;
  const nameOf = (id: string) => {
    const metric = workbook.metrics.find((one) => one.id === id);
    return metric ? metricName(metric, style.language) : "";
  };
  const added = (issue: Omit<ReviewIssue, "id">) => ({ issues: [...issues, { id: newIdentity().id, ...issue }] });

  function take(candidate: IssueCandidate, { name, text, cause }: IssueWords) {
    const { metric, origin } = candidate;
    const fields = added({
      ...(metric !== undefined && { metric }),
      text,
      ...(cause !== undefined && { cause }),
      origin,
    });
    // An alert that is taken over is answered: the same step, so that one undo takes back both.
    const answers =
      candidate.kind === "alert" && !candidate.handedOver
        ? [answerAlert(candidate.alert, { state: "issue" }, { at: newIdentity().at, subject: name })]
        : [];
    keep(fields, ...answers);
    focusLast(list);
  }

  const groups = [
    { title: t.alerts, kinds: ["alert", "pastAlert"] },
    { title: t.gapAndBottleneck, kinds: ["funnel", "decomposition"] },
    { title: t.hints, kinds: ["diagnosis"] },
    { title: t.candidates, kinds: ["tree"] },
  ];
  return (
    <>
      <section>
        <h3>{t.noted}</h3>
        {notes.map(({ note, of }) => (
          <p key={of} className="said">
            {when(of)}
            {note}
          </p>
        ))}
        <ul className="said">
          {others.map(({ id, metric, month: of, text }) => (
            <li key={id}>
              {when(of)}
              {metric !== null && <span className="sub">{nameOf(metric)} </span>}
              {text}
            </li>
          ))}
        </ul>
        {notes.length + others.length === 0 && <p className="sub">{t.nothingNoted}</p>}
      </section>
      {!readOnly &&
        groups.map(({ title, kinds }) => (
          <CandidateList
            key={title}
            meeting={meeting}
            title={title}
            candidates={candidates.filter(({ kind }) => kinds.includes(kind))}
            label={t.addIssue}
            buttonLabel={t.toIssue}
            onTake={take}
          />
        ))}
      <section>
        <h3>{t.issues}</h3>
        {issues.length === 0 && <p className="sub">{t.noIssues}</p>}
        <ol className="cards" ref={list}>
          {issues.map((issue, index) => (
            <IssueCard
              key={issue.id}
              meeting={meeting}
              issue={issue}
              place={index + 1}
              onChange={(changed) => keep({ issues: issues.map((one) => (one.id === changed.id ? changed : one)) })}
              onRemove={() => keep({ issues: issues.filter(({ id }) => id !== issue.id) })}
            />
          ))}
        </ol>
        {!readOnly && (
          <Button
            onClick={() => {
              keep(added({ text: "", origin: { kind: "manual" } }));
              focusLast(list);
            }}
          >
            {t.addIssue}
          </Button>
        )}
      </section>
    </>
  );
}
