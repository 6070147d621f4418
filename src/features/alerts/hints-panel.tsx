import { useMemo } from "react";
import { type DiagnosisGap, diagnoses } from "#domain/diagnosis/diagnoses.ts";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import type { Month } from "#domain/month.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { DiagnosisHint } from "#ui/alert/diagnosis-hint.tsx";
import { diagnosisWords } from "#ui/alert/diagnosis-words.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";

/** Known patterns that the last months fit, with their numbers; and which cannot be judged, and why. */
export function HintsPanel({ month }: { month: Month }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const { found, gaps } = useMemo(() => diagnoses(workbook, engineOfWorkbook(workbook), month), [workbook, month]);
  const style = numberStyle(workbook.settings, language);
  return (
    <Panel title={t.hints} className="hints">
      <p className="sub none">{found.length === 0 ? t.noHints : t.hintsSub(formatMonth(month, language))}</p>
      <ul>
        {found.map((diagnosis) => (
          <li key={diagnosis.id}>
            <DiagnosisHint diagnosis={diagnosis} style={style} />
          </li>
        ))}
      </ul>
      {gaps.length > 0 && (
        <details>
          <summary>{t.hintsWait(gaps.length)}</summary>
          <ul>
            {gaps.map((gap) => (
              <GapItem key={gap.id} gap={gap} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function GapItem({ gap }: { gap: DiagnosisGap }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { metrics } = useWorkbook();
  const names = gap.metrics.map((id) =>
    metricName(metrics.find((metric) => metric.id === id) ?? metricFromCatalogue(id, {}, language), language),
  );
  return (
    <li>
      <b>{diagnosisWords(gap.id, language).title}</b>
      <br />
      {t.gaps[gap.reason](names.join(language === "ja" ? "、" : ", "))}
    </li>
  );
}
