import { alertActions } from "#domain/action/alert-actions.ts";
import type { IssueCandidate } from "#domain/review/issue-candidates.ts";
import { TakenActions } from "#ui/action/taken-actions.tsx";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { type IssueWords, issueWords } from "./issue-words.ts";
import type { Meeting } from "./meeting.ts";
import { texts } from "./texts.ts";
import { treePath } from "./tree-path.ts";

/** Shown at once; the rest is one press away. */
const SHOWN = 5;

/** Candidates of one kind, each with its numbers and a button that takes it over. */
export function CandidateList({
  meeting,
  title,
  candidates,
  label,
  buttonLabel,
  onTake,
}: {
  meeting: Meeting;
  title: string;
  candidates: readonly IssueCandidate[];
  label: string;
  buttonLabel: (name: string) => string;
  onTake: (candidate: IssueCandidate, words: IssueWords) => void;
}) {
  const t = useTexts(texts);
  if (candidates.length === 0) return null;
  const list = (some: readonly IssueCandidate[]) => (
    <ul className="candidates">
      {some.map((candidate) => {
        const words = issueWords(candidate, meeting.workbook, meeting.style);
        const path = treePath(meeting, candidate.metric);
        return (
          <li key={`${candidate.kind} ${candidate.origin.ref}`}>
            <Status level={words.level} {...(words.word !== undefined && { word: words.word })} />
            <span className="what">
              {words.text}
              {words.detail !== undefined && <span className="sub num"> {words.detail}</span>}
              {path !== "" && <span className="sub"> {path}</span>}
              {candidate.origin.kind === "alert" && (
                <TakenActions actions={alertActions(meeting.workbook, candidate.origin.ref ?? "")} />
              )}
            </span>
            <Button size="small" aria-label={buttonLabel(words.name)} onClick={() => onTake(candidate, words)}>
              {label}
            </Button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <section>
      <h3>{title}</h3>
      {list(candidates.slice(0, SHOWN))}
      {candidates.length > SHOWN && (
        <details>
          <summary>{t.more(candidates.length - SHOWN)}</summary>
          {list(candidates.slice(SHOWN))}
        </details>
      )}
    </section>
  );
}
