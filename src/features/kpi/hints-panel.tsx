import { useMemo } from "react";
import { diagnoses } from "#domain/diagnosis/diagnoses.ts";
import { finishedUpTo } from "#domain/workbook-months.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { DiagnosisHint } from "#ui/alert/diagnosis-hint.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import type { KpiPanelProps } from "./panel-props.ts";
import { texts } from "./texts.ts";

/** The known patterns in which the metric takes part and that its last months fit, with their evidence. */
export function HintsPanel({ workbook, metric, month, style }: KpiPanelProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { through, found, gaps } = useMemo(() => {
    const engine = engineOfWorkbook(workbook);
    const last = finishedUpTo(workbook, engine, month);
    return { through: last, ...diagnoses(workbook, engine, last, metric.id) };
  }, [workbook, metric.id, month]);
  if (found.length === 0 && gaps.length === 0) return null;
  return (
    <Panel title={words.hints} className="kpihints">
      {found.length === 0 ? (
        <p className="sub body">
          {words.noHints(formatMonth(through, language))}{" "}
          {gaps.length > 0 && (
            <>
              {words.hintsWait(gaps.length)} <a href="#/alerts">{words.hintsWhy}</a>
            </>
          )}
        </p>
      ) : (
        <ul>
          {found.map((diagnosis) => (
            <li key={diagnosis.id}>
              <DiagnosisHint diagnosis={diagnosis} style={style} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
