import { useMemo } from "react";
import { diagnoses } from "#domain/diagnosis/diagnoses.ts";
import { diagnosisPatterns } from "#domain/diagnosis/diagnosis-patterns.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { DiagnosisHint } from "#ui/alert/diagnosis-hint.tsx";
import { diagnosisWords } from "#ui/alert/diagnosis-words.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";

/** The known patterns in which this tactic's metrics take part: those that fit, and those that cannot be judged yet. */
export function TacticHints({
  workbook,
  metrics,
  through,
  style,
}: {
  workbook: Workbook;
  metrics: readonly string[];
  through: Month | null;
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const { language } = style;
  const ours = useMemo(
    () =>
      new Set(
        diagnosisPatterns
          .filter(({ conditions }) => conditions.some((one) => one.metrics.some((id) => metrics.includes(id))))
          .map(({ id }) => id),
      ),
    [metrics],
  );
  const all = useMemo(
    () => (through === null ? null : diagnoses(workbook, engineOfWorkbook(workbook), through)),
    [workbook, through],
  );
  if (ours.size === 0) return null;
  const found = all?.found.filter(({ id }) => ours.has(id)) ?? [];
  const gaps = all?.gaps.filter(({ id }) => ours.has(id)) ?? [];
  const nameOf = (id: string) => {
    const metric = workbook.metrics.find((each) => each.id === id) ?? catalogueMetric(id);
    return metric ? metricName(metric, language) : id;
  };
  const named = through === null ? "" : formatMonth(through, language);
  return (
    <Panel title={t.hints} className="tactichints">
      <div className="body">
        <p className="sub">
          {through === null ? t.notYet : found.length === 0 ? t.noHints(named) : t.hintsAsOf(named)}
        </p>
        <ul>
          {found.map((diagnosis) => (
            <li key={diagnosis.id}>
              <DiagnosisHint diagnosis={diagnosis} style={style} />
            </li>
          ))}
          {gaps.map(({ id, reason, metrics: short }) => (
            <li key={id} className="sub">
              {t.waiting(diagnosisWords(id, language).title)} {t.gaps[reason](short.map(nameOf).join(t.separator))}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
