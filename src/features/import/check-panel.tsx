import { numberChangeName } from "#domain/reading/number-reading-sentence.ts";
import type { ImportCorrection, ImportPreview, ImportProblem, PreviewState } from "#transfer/csv/import-preview.ts";
import { importProblemPlace, importProblemSentence } from "#transfer/csv/import-problem-sentence.ts";
import { Button } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { WarningIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { PreviewGrid } from "./preview-grid.tsx";
import { texts } from "./texts.ts";

const STATES: readonly PreviewState[] = ["new", "changed", "same", "blank", "error"];
const LISTED = 50;

/** What would be written: counts, what cannot be taken and why, what was corrected, and the cells themselves. */
export function CheckPanel({
  preview,
  updating,
  style,
  onChoice,
}: {
  preview: ImportPreview;
  updating: boolean;
  style: NumberStyle;
  /** A person's reading of one cell, at `line:column`. */
  onChoice: (place: string, value: number) => void;
}) {
  const { check } = useTexts(texts);
  return (
    <Panel title={check.title} sub={updating ? check.updating : check.blankRule}>
      <div className="body checkpanel" aria-busy={updating}>
        <dl className="counts">
          {STATES.map((state) => (
            <div key={state} className={`count ${state}${preview.counts[state] === 0 ? " none" : ""}`}>
              <dt>
                {state === "error" && preview.counts.error > 0 && <WarningIcon size={14} />}
                {check.counts[state]}
              </dt>
              <dd className="num">{formatCount(preview.counts[state], style)}</dd>
            </div>
          ))}
        </dl>
        {preview.skipped > 0 && <p className="sub">{check.skipped(preview.skipped)}</p>}
        {preview.problemCount > 0 && (
          <section aria-label={check.problems(preview.problemCount)} className="problems">
            <h3>{check.problems(preview.problemCount)}</h3>
            <ul>
              {preview.problems.slice(0, LISTED).map((problem) => (
                <Problem key={`${problem.line}:${problem.column}`} problem={problem} onChoice={onChoice} />
              ))}
            </ul>
            {preview.problemCount > LISTED && <p className="sub">{check.more(preview.problemCount - LISTED)}</p>}
          </section>
        )}
        {preview.correctionCount > 0 && (
          <details>
            <summary>{check.corrections(preview.correctionCount)}</summary>
            <ul className="plainlist">
              {preview.corrections.slice(0, LISTED).map((correction) => (
                <Correction key={`${correction.line}:${correction.column}`} correction={correction} />
              ))}
            </ul>
            {preview.correctionCount > LISTED && <p className="sub">{check.more(preview.correctionCount - LISTED)}</p>}
          </details>
        )}
      </div>
      <PreviewGrid preview={preview} style={style} />
    </Panel>
  );
}

function Problem({ problem, onChoice }: { problem: ImportProblem; onChoice: (place: string, value: number) => void }) {
  const { check } = useTexts(texts);
  const language = useLanguage();
  const { cause } = problem;
  const choices = cause.kind === "number" && cause.reading.kind === "ask" ? cause.reading.choices : [];
  return (
    <li>
      <WarningIcon size={14} />
      <span>
        <b>{importProblemPlace(problem, language)}</b>
        <br />
        {importProblemSentence(problem, language)}
        {choices.map(({ value, written }) => (
          <Button key={written} size="small" onClick={() => onChoice(`${problem.line}:${problem.column}`, value)}>
            {check.chooseReading(written)}
          </Button>
        ))}
      </span>
    </li>
  );
}

function Correction({ correction }: { correction: ImportCorrection }) {
  const { check } = useTexts(texts);
  const language = useLanguage();
  const { line, column, text, value, changes } = correction;
  const what = [...new Set(changes.map(({ code }) => numberChangeName(code, language)))].join(check.list);
  return <li className="num">{check.correction(line, column, text, plainNumber(value), what)}</li>;
}

/** The stored value itself, to compare with what the table says. */
function plainNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 12 }).replace("-", "−");
}
