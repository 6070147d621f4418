import { useState } from "react";
import { type GapBase, type GapFactor, kgiGap } from "#domain/decomposition/kgi-gap.ts";
import type { Engine } from "#domain/engine/engine.ts";
import type { FunnelPeriod } from "#domain/funnel-months.ts";
import type { FunnelView } from "#domain/funnel-standing.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { ChartFrame } from "#ui/chart/chart-frame.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { formatMetricDifference } from "#ui/format/format-metric-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { factorName } from "#ui/funnel/factor-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import type { GapProps } from "./gap-props.ts";
import { GapTable } from "./gap-table.tsx";
import { texts } from "./texts.ts";

/** Why the KGI differs from plan or last year: ± bars of volume, rates and price that add up to the gap. */
export function GapPanel({
  workbook,
  engine,
  question: { month, period, view },
  style,
}: {
  workbook: Workbook;
  engine: Engine;
  question: { readonly month: Month; readonly period: FunnelPeriod; readonly view: FunnelView };
  style: NumberStyle;
}) {
  const t = useTexts(texts).gap;
  const [base, setBase] = useState<GapBase>("plan");
  const gap = kgiGap(workbook, engine, { month, period, base, lagged: view === "lagged" });
  const name = gap.kgi ? metricName(gap.kgi, style.language) : "KGI";
  return (
    <Panel
      title={t.title(name)}
      className="funnelgap"
      aside={
        <Segmented
          label={t.base}
          value={base}
          options={(["plan", "lastYear"] as const).map((value) => ({ value, label: t.bases[value] }))}
          onChange={setBase}
        />
      }
    >
      {gap.factors === null ? (
        <p className="body sub">{t.reasons[gap.reason]}</p>
      ) : (
        <>
          <ChartFrame
            title={`${t.share}${gap.kgi.unit === "currency" && style.language === "en" ? "" : ` (${unitLabel(gap.kgi.unit, style)})`}`}
            marks={[]}
            chart={<GapBars workbook={workbook} gap={gap} base={base} style={style} />}
            table={<GapTable workbook={workbook} gap={gap} base={base} style={style} />}
          />
          <p className="foot">
            {t.note} {view === "lagged" && t.lagged} {t.rounding}
          </p>
        </>
      )}
    </Panel>
  );
}

function GapBars({ workbook, gap: { kgi, base: before, actual, factors }, base, style }: GapProps) {
  const t = useTexts(texts).gap;
  const gap = actual - before;
  const widest = Math.max(1, Math.abs(gap), ...factors.map(({ share }) => Math.abs(share)));
  const words = (share: number) => formatMetricDifference(share, kgi, style);
  const nameOf = (factor: GapFactor) => factorName(factor, workbook, style.language);
  const most = factors
    .filter(({ share }) => gap !== 0 && Math.sign(share) === Math.sign(gap))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share))[0];
  const lead = most
    ? t.lead(words(gap), t.from[base], nameOf(most), words(most.share), most.withinChance)
    : t.noGap(t.from[base]);
  const parts = factors.map((factor) => `${nameOf(factor)} ${words(factor.share)}`);
  return (
    <>
      <p className="gaplead">{lead}</p>
      <div
        className="gbars"
        role="img"
        aria-label={`${lead} ${t.conclusion(parts.join(style.language === "ja" ? "、" : "; "))}`}
      >
        {factors.map((factor) => (
          <GapBar
            key={`${factor.kind}${factor.stage.id}`}
            name={nameOf(factor)}
            note={factor.withinChance ? t.chance : null}
            share={factor.share}
            widest={widest}
            text={words(factor.share)}
          />
        ))}
        <GapBar name={t.total} note={null} share={gap} widest={widest} text={words(gap)} total />
      </div>
    </>
  );
}

function GapBar({
  name,
  note,
  share,
  widest,
  text,
  total = false,
}: {
  name: string;
  note: string | null;
  share: number;
  widest: number;
  text: string;
  total?: boolean;
}) {
  const half = (Math.abs(share) / widest) * 50;
  const side = share < 0 ? { right: "50%" } : { left: "50%" };
  const look = note !== null ? "chance" : share < 0 ? "minus" : "plus";
  return (
    <div className={total ? "gbar total" : "gbar"}>
      <span className="n">
        {name}
        {note !== null && <span className="t-3 once"> {note}</span>}
      </span>
      <span className="track">
        <i className={look} style={{ width: `${half}%`, ...side }} />
      </span>
      <b className={`num ${share < 0 ? "low" : ""}`.trim()}>{text}</b>
    </div>
  );
}
