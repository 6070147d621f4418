import { useMemo, useState } from "react";
import { guardRailSentence } from "#domain/smart/guard-rail-words.ts";
import { guardRailWarnings } from "#domain/smart/guard-rails.ts";
import { type SmartReview, smartReviews } from "#domain/smart/smart-review.ts";
import { smartLetterWords } from "#domain/smart/smart-words.ts";
import type { SmartLetter, Workbook } from "#domain/workbook.ts";
import { judgeSmart } from "#state/commands/judge-smart.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { VerdictLetter } from "#ui/smart/smart-lines.tsx";
import { smartTexts } from "#ui/smart/smart-texts.ts";
import { StatusShape } from "#ui/status/status-shape.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { goalStatement } from "./goal-statement.ts";
import { SmartDialog } from "./smart-dialog.tsx";
import { type ToMend, toMend } from "./smart-mending.ts";
import { smartListTexts } from "./smart-texts.ts";

const letters: readonly SmartLetter[] = ["S", "M", "A", "R", "T"];

/** SMART over all goals and KPIs: what to mend, letter by letter, and the person's own word on it. */
export function SmartPanel({
  workbook,
  style,
  readOnly,
}: {
  workbook: Workbook;
  style: NumberStyle;
  readOnly: boolean;
}) {
  const t = useTexts(smartTexts);
  const l = useTexts(smartListTexts);
  const store = useWorkbookStore();
  const { language } = style;
  const [show, setShow] = useState<"toMend" | "all">("toMend");
  const [letter, setLetter] = useState<SmartLetter | "">("");
  const [judging, setJudging] = useState<string | null>(null);
  const reviews = useMemo(() => smartReviews(workbook, engineOfWorkbook(workbook)), [workbook]);
  const warnings = useMemo(() => guardRailWarnings(workbook), [workbook]);
  const mending = (review: SmartReview, of: SmartLetter | "" = letter): readonly ToMend[] =>
    toMend(review, style, l.ownCheck).filter((one) => of === "" || one.letter === of);
  const faulty = reviews.filter((review) => mending(review).length > 0);
  const shown = show === "all" ? reviews : faulty;
  const judged = reviews.find(({ metric }) => metric.id === judging);
  const tactics: Readonly<Record<string, string>> = t.tactics;

  /** A sentence of one's own that does not say what, by when, from where to where. */
  function canRewrite({ metric, goal }: SmartReview): boolean {
    if (!goal || goal.target === null || goal.statement.trim() === "") return false;
    return goal.statement !== goalStatement(goal, metric, style);
  }

  function rewrite({ metric, goal }: SmartReview) {
    const statement = goal && goalStatement(goal, metric, style);
    if (!goal || !statement) return;
    const done = store.dispatch(judgeSmart({ metric, goal, verdicts: goal.smart, statement }));
    if (done.ok) announceDone((spoken) => smartListTexts[spoken].rewritten(metricName(metric, spoken)));
  }

  return (
    <Panel title={t.title} sub={l.sub} className="smartpanel">
      <div className="smartfilter">
        <Segmented
          label={l.show}
          value={show}
          options={[
            { value: "toMend", label: l.toMend(faulty.length) },
            { value: "all", label: l.all(reviews.length) },
          ]}
          onChange={setShow}
        />
        <SelectInput
          aria-label={l.letter}
          value={letter}
          options={[
            { value: "", label: l.anyLetter },
            ...letters.map((each) => ({
              value: each,
              label: l.letterOption(
                each,
                smartLetterWords[language][each],
                reviews.filter((review) => mending(review, each).length > 0).length,
              ),
            })),
          ]}
          onChange={(event) => setLetter(event.target.value as SmartLetter | "")}
        />
      </div>
      {warnings.length > 0 && (
        <div className="guardrails">
          <h3>{t.warnings}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.code} ${"metric" in warning ? warning.metric.id : warning.tactic}`}>
                <StatusShape level="warn" />
                <span>
                  {guardRailSentence(warning, language, {
                    name: (metric) => metricName(metric, language),
                    tacticName: (tactic) => tactics[tactic] ?? tactic,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState>{l.nothing}</EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          className="smarttable"
          rows={shown}
          rowKey={({ metric, goal }) => goal?.id ?? metric.id}
          columns={[
            { id: "metric", header: l.columns.metric, renderCell: ({ metric }) => metricName(metric, language) },
            {
              id: "letters",
              header: l.columns.letters,
              renderCell: ({ lines }) => (
                <span className="letters">
                  {lines.map((line) => (
                    <VerdictLetter key={line.letter} letter={line.letter} verdict={line.verdict} language={language} />
                  ))}
                </span>
              ),
            },
            { id: "score", header: l.columns.score, numeric: true, renderCell: ({ score }) => l.scoreOf(score) },
            {
              id: "mend",
              header: l.columns.mend,
              renderCell: (review) => (
                <ul className="mendlist">
                  {mending(review).map((one) => (
                    <li key={`${one.letter} ${one.sentence}`}>
                      <b>{smartLetterWords[language][one.letter]}</b> {one.sentence}
                    </li>
                  ))}
                </ul>
              ),
            },
            ...(readOnly
              ? []
              : [
                  {
                    id: "menu",
                    header: <span className="vh">{l.columns.menu}</span>,
                    renderCell: (review: SmartReview) => (
                      <span className="row">
                        {canRewrite(review) && (
                          <Button size="small" look="text" onClick={() => rewrite(review)}>
                            {l.rewrite}
                          </Button>
                        )}
                        <Button
                          size="small"
                          aria-label={l.judgeOf(metricName(review.metric, language))}
                          onClick={() => setJudging(review.metric.id)}
                        >
                          {l.judge}
                        </Button>
                      </span>
                    ),
                  },
                ]),
          ]}
        />
      )}
      {judged && <SmartDialog key={judged.metric.id} review={judged} style={style} onClose={() => setJudging(null)} />}
    </Panel>
  );
}
