import { guardRailSentence } from "#domain/smart/guard-rail-words.ts";
import { guardRailWarnings } from "#domain/smart/guard-rails.ts";
import { smartReview } from "#domain/smart/smart-review.ts";
import { smartStatement } from "#domain/smart/smart-statement.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { findingWriting } from "#ui/smart/finding-writing.ts";
import { SmartLines } from "#ui/smart/smart-lines.tsx";
import { smartTexts } from "#ui/smart/smart-texts.ts";
import { texts } from "./texts.ts";

/** SMART of one metric: the five letters, what speaks for them, what to mend. */
export function SmartPanel({ workbook, metric, style }: { workbook: Workbook; metric: Metric; style: NumberStyle }) {
  const t = useTexts(texts);
  const s = useTexts(smartTexts);
  const { language } = style;
  const review = smartReview(workbook, metric, engineOfWorkbook(workbook));
  const { name, value, month } = findingWriting(metric, style);
  const statement = review.goal && smartStatement(review.goal, metric, { language, value, month });
  const tactics: Readonly<Record<string, string>> = s.tactics;
  const warnings = guardRailWarnings(workbook).filter((warning) =>
    "metrics" in warning ? warning.metrics.some(({ id }) => id === metric.id) : warning.metric.id === metric.id,
  );
  return (
    <section>
      <h3>
        {s.title} <span className="sub num">{s.score(review.score)}</span>
      </h3>
      <SmartLines review={review} style={style} />
      {warnings.length > 0 && (
        <>
          <h4>{t.drawer.warnings}</h4>
          <ul className="mend">
            {warnings.map((warning) => (
              <li key={warning.code}>
                {guardRailSentence(warning, language, { name, tacticName: (tactic) => tactics[tactic] ?? tactic })}
              </li>
            ))}
          </ul>
        </>
      )}
      {statement && (
        <>
          <h4>{t.drawer.sentence}</h4>
          <p>{statement}</p>
        </>
      )}
    </section>
  );
}
