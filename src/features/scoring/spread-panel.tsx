import { useId } from "react";
import type { LeadScore } from "#domain/scoring/lead-scores.ts";
import { scoreDistribution } from "#domain/scoring/score-distribution.ts";
import { trialRange } from "#domain/scoring/trial-range.ts";
import { Button } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { bandText } from "./band-text.ts";
import { pointsText } from "./points-text.ts";
import { texts } from "./texts.ts";
import type { ScoringDesk } from "./use-scoring.ts";

/** How the scores are spread, and what another threshold would change: a table with its bars in it. */
export function SpreadPanel({
  desk,
  scores,
  tried,
  onTry,
  style,
}: {
  desk: ScoringDesk;
  scores: readonly LeadScore[];
  /** The threshold on trial; the kept one where none is. */
  tried: number;
  onTry: (threshold: number | null) => void;
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const sliderId = useId();
  const bands = scoreDistribution(
    scores.map(({ score }) => score),
    tried,
  );
  const most = Math.max(1, ...bands.map(({ count }) => count));
  const high = scores.filter(({ score }) => score >= tried).length;
  const whole = scores.every(({ score }) => Number.isInteger(score));
  const points = (value: number) => pointsText(value, style);
  const width = (count: number) => `${(count / most) * 100}%`;
  const { threshold } = desk.sheet;
  const { min, max } = trialRange({ lowest: scores.at(-1)?.score ?? 0, highest: scores[0]?.score ?? 0, threshold });
  return (
    <Panel
      title={t.spread}
      sub={t.spreadSub(formatCount(high, style), formatCount(scores.length, style), points(tried))}
    >
      <div className="body scoretry">
        <div className="fld">
          <label htmlFor={sliderId}>{t.tryIt}</label>
          <p className="hint" id={`${sliderId}-hint`}>
            {t.tryHint}
          </p>
          <span className="slide">
            <input
              id={sliderId}
              type="range"
              min={Math.min(min, tried)}
              max={Math.max(max, tried)}
              step={1}
              value={tried}
              aria-describedby={`${sliderId}-hint`}
              aria-valuetext={`${points(tried)} ${t.pointUnit}`}
              onChange={(event) => onTry(event.target.valueAsNumber)}
            />
            <output htmlFor={sliderId} className="num">
              {points(tried)} {t.pointUnit}
            </output>
          </span>
        </div>
        {tried !== threshold && (
          <div className="scoreacts">
            {!desk.readOnly && (
              <Button
                size="small"
                onClick={() => {
                  const said = points(tried);
                  if (desk.save({ threshold: tried }, (language) => texts[language].adopted(said))) onTry(null);
                }}
              >
                {t.adopt(points(tried))}
              </Button>
            )}
            {threshold !== null && (
              <Button size="small" look="text" onClick={() => onTry(null)}>
                {t.backTo(points(threshold))}
              </Button>
            )}
          </div>
        )}
        <p className="scorelegend" aria-hidden="true">
          <i className="high" />
          {t.highLegend}
          <i className="low" />
          {t.lowLegend}
        </p>
      </div>
      <DataTable
        caption={t.spread}
        className="scoretable"
        rows={bands}
        rowKey={({ from }) => from}
        columns={[
          {
            id: "band",
            header: t.columns.band,
            renderCell: (band) => bandText(band, { whole, language: style.language, points }),
          },
          {
            id: "bar",
            header: <span className="vh">{t.columns.bar}</span>,
            renderCell: ({ count, high: above }) => (
              <span className="scorebar" aria-hidden="true">
                <i className="low" style={{ width: width(count - above) }} />
                <i className="high" style={{ width: width(above) }} />
              </span>
            ),
          },
          {
            id: "count",
            header: t.columns.count,
            numeric: true,
            renderCell: ({ count }) => formatCount(count, style),
          },
          {
            id: "high",
            header: t.columns.high,
            numeric: true,
            renderCell: ({ high: above }) => formatCount(above, style),
          },
        ]}
      />
    </Panel>
  );
}
