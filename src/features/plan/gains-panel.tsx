import { useState } from "react";
import { rateGains } from "#domain/plan/rate-gains.ts";
import { savedAtTop } from "#domain/reverse-plan.ts";
import { Segmented } from "#ui/control/segmented.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import type { PanelProps } from "./panel-props.ts";
import { rateName } from "./stage-words.ts";
import { texts } from "./texts.ts";

const improvements = {
  point: (rate: number) => rate + 0.01,
  percent: (rate: number) => rate * 1.01,
} as const;

/** Which rate, a little better, saves most (感度): the difference of the counts as shown. */
export function GainsPanel({ setting, inputs, outcome, style }: PanelProps) {
  const t = useTexts(texts).gains;
  const [by, setBy] = useState<keyof typeof improvements>("point");
  const { language } = style;
  // Leads are what marketing brings; the visits above them follow from a rate too small for whole points.
  const top = Math.max(
    0,
    setting.stages.findIndex(({ metric, stage }) => metric.id === "leads" || stage.id === "lead"),
  );
  const known = inputs.rates.every((rate) => rate !== null);
  const lowest = outcome.deals.value;
  const topStage = setting.stages[top];
  const title = t.title(topStage ? stageName(topStage.stage, language) : "");
  const rates = inputs.rates.slice(top).map((rate) => rate ?? 0);
  const covered = lowest === 0;
  const gains = known && lowest !== null && !covered ? rateGains({ lowest, rates, improve: improvements[by] }) : [];
  const [first] = gains;
  if (!first) {
    return (
      <Panel title={title}>
        <p className="said">{covered ? t.covered : t.unknown}</p>
      </Panel>
    );
  }
  const nameOf = (step: number) => rateName(setting.steps[top + step]!, language);
  const best = gains.filter(({ saved }) => saved === first.saved);
  const percent = (rate: number) =>
    formatCount(rate * 100, style, by === "percent" || rate < 0.05 ? 2 : (rate * 100) % 1 < 1e-9 ? 0 : 1);
  const visits =
    top > 0
      ? savedAtTop({ lowest: lowest!, rates: inputs.rates.map((rate) => rate ?? 0), step: 0, change: 0.001 })
      : null;
  return (
    <Panel
      title={title}
      aside={
        <Segmented
          label={t.by}
          value={by}
          options={[
            { value: "point", label: t.point },
            { value: "percent", label: t.percent },
          ]}
          onChange={setBy}
        />
      }
    >
      <ol className="sens">
        {gains.map(({ step, rate, improved, saved }) => (
          <li key={step}>
            <span>{t.change(nameOf(step), percent(rate), percent(improved))}</span>
            <span className="b" aria-hidden="true">
              <i style={{ width: `${first.saved === 0 ? 0 : (saved / first.saved) * 100}%` }} />
            </span>
            <b className="num">{t.less(formatCount(saved, style))}</b>
          </li>
        ))}
      </ol>
      <p className="said">
        {t.best(best.map(({ step }) => nameOf(step)).join(t.and), best.length > 1)}{" "}
        {visits?.value != null &&
          t.tenth(
            rateName(setting.steps[0]!, language),
            stageName(setting.stages[0]!.stage, language),
            formatCount(visits.value, style),
          )}
      </p>
    </Panel>
  );
}
