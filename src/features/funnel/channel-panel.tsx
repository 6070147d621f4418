import { useState } from "react";
import { type ChannelRate, channelRates } from "#domain/channel-rates.ts";
import type { Engine } from "#domain/engine/engine.ts";
import type { FunnelQuestion } from "#domain/funnel-standing.ts";
import type { Workbook } from "#domain/workbook.ts";
import { SelectInput } from "#ui/form/select-input.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { intervalWords, stepInterval } from "./step-facts.ts";
import { texts } from "./texts.ts";

/** The step rates channel by channel, with a mark only where chance is no explanation. */
export function ChannelPanel({
  workbook,
  engine,
  question,
  style,
}: {
  workbook: Workbook;
  engine: Engine;
  question: FunnelQuestion;
  style: NumberStyle;
}) {
  const t = useTexts(texts).channels;
  const { language } = style;
  const counted = workbook.dimensions.filter(({ id }) =>
    workbook.metrics.some(
      (metric) => metric.dimension === id && workbook.stages.some((one) => one.metric === metric.id),
    ),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const dimension = counted.find(({ id }) => id === chosen) ?? counted[0];
  if (!dimension) {
    return (
      <Panel title={t.title(t.breakdown)}>
        <p className="body sub">{t.none}</p>
      </Panel>
    );
  }
  const steps = channelRates(workbook, engine, dimension, question);
  return (
    <Panel
      title={t.title(dimension.name)}
      className="funnelchannels"
      aside={
        counted.length > 1 && (
          <SelectInput
            aria-label={t.choose}
            value={dimension.id}
            options={counted.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setChosen(event.target.value)}
          />
        )
      }
    >
      <DataTable
        caption={t.title(dimension.name)}
        rows={dimension.members}
        rowKey={({ id }) => id}
        columns={[
          { id: "member", header: dimension.name, renderCell: ({ name }) => name },
          ...steps.map(({ upper, lower, channels }) => ({
            id: lower.id,
            header: `${stageName(upper, language)}→${stageName(lower, language)}`,
            numeric: true,
            renderCell: ({ id }: { id: string }) => (
              <Rate of={channels.find(({ member }) => member.id === id)!} style={style} />
            ),
          })),
        ]}
      />
      <p className="foot">{t.note}</p>
    </Panel>
  );
}

function Rate({ of: { rate, happened, tried, stands }, style }: { of: ChannelRate; style: NumberStyle }) {
  const t = useTexts(texts).channels;
  const words = useTexts(texts).stages;
  if (rate.value === null) return UNKNOWN;
  const interval = stepInterval({ happened, tried }, 0.8);
  return (
    <span className="frate">
      <b>{formatRate(rate.value, style)}</b>
      <span className="t-3">{t.counts(formatCount(happened!, style), formatCount(tried!, style))}</span>
      {interval ? (
        <span className="t-3">{intervalWords(interval, style)}</span>
      ) : (
        <span className="chip warn">{words.shifted}</span>
      )}
      {stands && <span className={`chip ${stands === "below" ? "root" : "up"}`}>{t[stands]}</span>}
    </span>
  );
}
