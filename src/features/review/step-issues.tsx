import { monthRemarks } from "#domain/remarks.ts";
import { reviewedFigures } from "#domain/review/reviewed-figures.ts";
import type { ReviewIssue } from "#domain/workbook.ts";
import { newIdentity } from "#state/new-identity.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { figureName, isWeak } from "./figures-table.tsx";
import { KeptText } from "./kept-text.tsx";
import type { Meeting } from "./meeting.ts";
import { texts } from "./texts.ts";

const WHYS = [0, 1, 2];

/** 3 課題と原因: what fell short, the notes typed with the numbers, and up to three whys. */
export function StepIssues({ meeting }: { meeting: Meeting }) {
  const t = useTexts(texts);
  const { workbook, engine, review, month, style, readOnly, keep } = meeting;
  const issues = review.issues ?? [];
  const weak = reviewedFigures(workbook, engine, month).filter(isWeak);
  const open = weak.filter(({ metric }) => !issues.some((issue) => issue.metric === metric));
  const { note, cells, events } = monthRemarks(workbook, month);
  const nameOf = (id: string) => {
    const metric = workbook.metrics.find((one) => one.id === id);
    return metric ? metricName(metric, style.language) : "";
  };
  const add = (issue: Omit<ReviewIssue, "id">) => keep({ issues: [...issues, { id: newIdentity().id, ...issue }] });
  const change = (changed: ReviewIssue) =>
    keep({ issues: issues.map((issue) => (issue.id === changed.id ? changed : issue)) });

  return (
    <>
      <section>
        <h3>{t.noted}</h3>
        {note !== null && <p className="said">{note}</p>}
        <ul className="said">
          {[...cells, ...events].map(({ id, metric, text }) => (
            <li key={id}>
              {metric !== null && <span className="sub">{nameOf(metric)} </span>}
              {text}
            </li>
          ))}
        </ul>
        {note === null && cells.length + events.length === 0 && <p className="sub">{t.nothingNoted}</p>}
      </section>
      {open.length > 0 && !readOnly && (
        <section>
          <h3>{t.candidates}</h3>
          <ul className="candidates">
            {open.map((figure) => {
              const name = figureName(figure, style);
              const attained = figure.attainment === null ? "—" : formatRate(figure.attainment, style);
              return (
                <li key={figure.metric}>
                  <Status level={figure.status} />
                  <span>
                    {t.issueText(name, attained)}
                    <span className="sub"> {treePath(meeting, figure.metric)}</span>
                  </span>
                  <Button
                    size="small"
                    aria-label={t.toIssue(name)}
                    onClick={() =>
                      add({ metric: figure.metric, text: t.issueText(name, attained), origin: { kind: "tree" } })
                    }
                  >
                    {t.addIssue}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section>
        <h3>{t.issues}</h3>
        {issues.length === 0 && <p className="sub">{t.noIssues}</p>}
        <ol className="cards">
          {issues.map((issue, index) => (
            <li key={issue.id} className="panel">
              <Field label={t.issue(index + 1)}>
                {(field) => (
                  <KeptText field={field} value={issue.text ?? ""} onKeep={(text) => change({ ...issue, text })} />
                )}
              </Field>
              {issue.metric !== undefined && <p className="sub">{treePath(meeting, issue.metric)}</p>}
              <Field label={t.cause}>
                {(field) => (
                  <KeptText field={field} value={issue.cause ?? ""} onKeep={(cause) => change({ ...issue, cause })} />
                )}
              </Field>
              {WHYS.filter((why) => why <= (issue.whys ?? []).length).map((why) => (
                <Field key={why} label={t.why(why + 1)}>
                  {(field) => (
                    <KeptText
                      field={field}
                      value={issue.whys?.[why] ?? ""}
                      onKeep={(text) =>
                        change({
                          ...issue,
                          whys: WHYS.map((place) => (place === why ? text : (issue.whys?.[place] ?? ""))).filter(
                            (line) => line !== "",
                          ),
                        })
                      }
                    />
                  )}
                </Field>
              ))}
              {!readOnly && (
                <Button
                  look="text"
                  size="small"
                  onClick={() => keep({ issues: issues.filter(({ id }) => id !== issue.id) })}
                >
                  {t.removeIssue(index + 1)}
                </Button>
              )}
            </li>
          ))}
        </ol>
        {!readOnly && <Button onClick={() => add({ text: "", origin: { kind: "manual" } })}>{t.addIssue}</Button>}
      </section>
    </>
  );
}

/** From the KGI down to the metric: 「KPIツリー：売上貢献額 → 受注件数 → MQL数」. */
function treePath({ workbook, style }: Meeting, id: string): string {
  const byId = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
  const path: string[] = [];
  for (let metric = byId.get(id); metric; metric = byId.get(metric.parent ?? ""))
    path.unshift(metricName(metric, style.language));
  return path.length > 1 ? texts[style.language].path(path.join(" → ")) : "";
}
