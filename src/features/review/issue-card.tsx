import type { ReviewIssue } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { KeptText } from "./kept-text.tsx";
import type { Meeting } from "./meeting.ts";
import { texts } from "./texts.ts";
import { treePath } from "./tree-path.ts";

const WHYS = [0, 1, 2];

/** One issue (課題): what, from where, why, and up to three whys below that. */
export function IssueCard({
  meeting,
  issue,
  place,
  onChange,
  onRemove,
}: {
  meeting: Meeting;
  issue: ReviewIssue;
  place: number;
  onChange: (issue: ReviewIssue) => void;
  onRemove: () => void;
}) {
  const t = useTexts(texts);
  const { cause, whys = [], metric, origin } = issue;
  const from = origin && origin.kind !== "manual" ? t.origins[origin.kind] : "";
  const withWhy = (why: number, text: string) =>
    WHYS.map((each) => (each === why ? text : (whys[each] ?? ""))).filter((line) => line !== "");
  return (
    <li className="panel">
      <Field label={t.issue(place)}>
        {(field) => (
          <KeptText field={field} rows={2} value={issue.text ?? ""} onKeep={(text) => onChange({ ...issue, text })} />
        )}
      </Field>
      <p className="sub">{[from, treePath(meeting, metric)].filter(Boolean).join(t.separator)}</p>
      <Field label={t.cause}>
        {(field) => (
          <KeptText field={field} value={cause ?? ""} onKeep={(text) => onChange({ ...issue, cause: text })} />
        )}
      </Field>
      {WHYS.map((why) => (
        <Field key={why} label={t.why(why + 1)}>
          {(field) => (
            <KeptText
              field={field}
              value={whys[why] ?? ""}
              onKeep={(text) => onChange({ ...issue, whys: withWhy(why, text) })}
            />
          )}
        </Field>
      ))}
      {!meeting.readOnly && (
        <Button look="text" size="small" onClick={onRemove}>
          {t.removeIssue(place)}
        </Button>
      )}
    </li>
  );
}
