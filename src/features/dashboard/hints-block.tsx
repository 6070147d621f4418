import { memo, useMemo } from "react";
import { diagnoses } from "#domain/diagnosis/diagnoses.ts";
import { finishedThrough } from "#domain/finished-months.ts";
import { addMonths, type Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { DiagnosisHint } from "#ui/alert/diagnosis-hint.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";

const SHOWN = 2;

/** The known patterns that the months up to the one shown fit; the alerts page has all of them, and what is missing for others. */
export default memo(function HintsBlock({
  workbook,
  month,
  style,
}: {
  workbook: Workbook;
  month: Month;
  style: NumberStyle;
}) {
  const words = useTexts(texts);
  const { through, found } = useMemo(() => {
    const engine = engineOfWorkbook(workbook);
    const last = finishedThrough(workbook, engine, addMonths(month, 1));
    const until = last !== null && last > month ? month : last;
    return { through: until, found: until === null ? [] : diagnoses(workbook, engine, until).found };
  }, [workbook, month]);
  return (
    <Panel
      title={words.blocks.hints}
      className="hintblock"
      aside={
        <a className="sub" href="#/alerts">
          {words.seeAll}
        </a>
      }
    >
      {through === null || found.length === 0 ? (
        <p className="sub body">
          {through === null ? words.noFinished : words.noHints(formatMonth(through, style.language))}
        </p>
      ) : (
        <ul>
          {found.slice(0, SHOWN).map((diagnosis) => (
            <li key={diagnosis.id}>
              <DiagnosisHint diagnosis={diagnosis} style={style} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
});
