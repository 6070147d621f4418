import { guardRailSentence } from "#domain/smart/guard-rail-words.ts";
import { guardRailWarnings } from "#domain/smart/guard-rails.ts";
import { smartReview } from "#domain/smart/smart-review.ts";
import { smartStatement } from "#domain/smart/smart-statement.ts";
import { type FindingWriting, smartFindingSentence, smartLetterWords } from "#domain/smart/smart-words.ts";
import type { TargetStatus } from "#domain/target-status.ts";
import type { Metric, SmartVerdict, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMetricDifference } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { texts } from "./texts.ts";

const levels: Readonly<Record<SmartVerdict["verdict"], TargetStatus>> = {
  ok: "good",
  check: "warn",
  na: "notApplicable",
};

/** SMART of one metric: the five letters, what speaks for them, what to mend. */
export function SmartPanel({ workbook, metric, style }: { workbook: Workbook; metric: Metric; style: NumberStyle }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { lines, score, toMend } = smartReview(workbook, metric, engineOfWorkbook(workbook));
  const goal = workbook.goals.find((one) => one.metric === metric.id);
  const month = (at: string) => formatMonth(at, language);
  const value = (number: number) => wordedValue(number, metric, style);
  const name = (one: Metric) => metricName(one, language);
  const writing: FindingWriting = {
    value,
    difference: (difference) => formatMetricDifference(difference, metric, style).replace(/^\+/, ""),
    rate: (fraction) => formatRate(fraction, style),
    month,
    name,
  };
  const statement = goal && smartStatement(goal, metric, { language, value, month });
  const tactics: Readonly<Record<string, string>> = t.tactics;
  const warnings = guardRailWarnings(workbook).filter((warning) =>
    "metrics" in warning ? warning.metrics.some(({ id }) => id === metric.id) : warning.metric.id === metric.id,
  );
  return (
    <section>
      <h3>
        {t.drawer.smart} <span className="sub num">{t.drawer.score(score)}</span>
      </h3>
      <ul className="smt">
        {lines.map(({ letter, verdict, own }) => (
          <li key={letter}>
            <Status level={levels[verdict]} word={smartLetterWords[language][letter]} />
            <span className="vh">
              {t.verdicts[verdict]}
              {own && ` ${t.drawer.ownVerdict}`}
            </span>
          </li>
        ))}
      </ul>
      {toMend.length > 0 && (
        <>
          <h4>{t.drawer.toMend}</h4>
          <ul className="mend">
            {toMend.map(({ letter, finding }) => (
              <li key={`${letter} ${finding.code}`}>
                <b>{smartLetterWords[language][letter]}</b> {smartFindingSentence(finding, language, writing)}
              </li>
            ))}
          </ul>
        </>
      )}
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
