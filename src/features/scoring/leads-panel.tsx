import { useState } from "react";
import { crossingDay, type LeadScore } from "#domain/scoring/lead-scores.ts";
import { Button } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatDay } from "#ui/format/format-day.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { pointsText } from "./points-text.ts";
import { texts } from "./texts.ts";

const AT_ONCE = 20;
const MORE = 100;

/** Every lead with its score, the highest first. */
export function LeadsPanel({
  scores,
  threshold,
  style,
}: {
  scores: readonly LeadScore[];
  threshold: number;
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const [most, setMost] = useState(AT_ONCE);
  const shown = scores.slice(0, most);
  const { language } = style;
  return (
    <Panel title={t.leads} sub={t.leadsSub(formatCount(shown.length, style), formatCount(scores.length, style))}>
      <DataTable
        caption={t.leads}
        rows={shown}
        rowKey={({ lead }) => lead}
        columns={[
          { id: "lead", header: t.leadColumns.lead, renderCell: ({ lead }) => lead },
          {
            id: "score",
            header: t.leadColumns.score,
            numeric: true,
            renderCell: ({ score }) => pointsText(score, style),
          },
          {
            id: "crossed",
            header: t.leadColumns.crossed,
            numeric: true,
            renderCell: (score) => {
              const day = crossingDay(score, threshold);
              return day === null ? "—" : formatDay(day, language);
            },
          },
          {
            id: "last",
            header: t.leadColumns.last,
            numeric: true,
            renderCell: ({ lastDay }) => formatDay(lastDay, language),
          },
        ]}
      />
      {shown.length < scores.length && (
        <p className="foot">
          <Button size="small" onClick={() => setMost(most + MORE)}>
            {t.more}
          </Button>
        </p>
      )}
    </Panel>
  );
}
