import { useMemo, useState } from "react";
import { crossingsByMonth, leadScores, rowMonths } from "#domain/scoring/lead-scores.ts";
import { scoredRows } from "#domain/scoring/scored-rows.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { LeadSheets } from "#ui/lead/lead-sheets.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { FaultsPanel } from "./faults-panel.tsx";
import { LeadsPanel } from "./leads-panel.tsx";
import { MonthsPanel } from "./months-panel.tsx";
import { RowsPanel } from "./rows-panel.tsx";
import { RulesPanel } from "./rules-panel.tsx";
import "./scoring.css";
import { SpreadPanel } from "./spread-panel.tsx";
import { texts } from "./texts.ts";
import { useScoring } from "./use-scoring.ts";

/** Which leads are warm enough to be handed over, by what they did. */
export default function ScoringPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const desk = useScoring();
  const [tried, setTried] = useState<number | null>(null);
  const { rows, actions, threshold } = desk.sheet;
  const style = numberStyle(workbook.settings, language);
  const { scores, months, faults } = useMemo(() => {
    const { counted, faults: found } = scoredRows(rows, actions);
    return { scores: leadScores(counted), months: rowMonths(counted), faults: found };
  }, [rows, actions]);
  const shown = tried ?? threshold ?? 0;
  const counts = useMemo(() => crossingsByMonth(scores, months, shown), [scores, months, shown]);
  return (
    <div className="scoringpage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <LeadSheets shown="scoring" />
        <span className="sub scorelead">{t.lead}</span>
      </div>
      {desk.refused && <Notice tone="bad">{t.refused}</Notice>}
      <div className="scorecols">
        <RulesPanel desk={desk} style={style} />
        <RowsPanel desk={desk} leads={scores.length} style={style} />
      </div>
      {faults.length > 0 && <FaultsPanel desk={desk} faults={faults} style={style} />}
      {scores.length > 0 && (
        <>
          <div className="scorecols">
            <SpreadPanel desk={desk} scores={scores} tried={shown} onTry={setTried} style={style} />
            <MonthsPanel workbook={workbook} desk={desk} counts={counts} trying={shown !== threshold} style={style} />
          </div>
          <LeadsPanel scores={scores} threshold={shown} style={style} />
        </>
      )}
    </div>
  );
}
