import type { StageStanding, StepStanding } from "#domain/funnel-standing.ts";
import { ratio } from "#domain/ratio.ts";
import type { Workbook } from "#domain/workbook.ts";
import { ChartFrame } from "#ui/chart/chart-frame.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { notEntered, UNKNOWN } from "#ui/format/unknown-text.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { stepName } from "#ui/funnel/step-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import type { StagesProps } from "./stages-props.ts";
import { StagesTable } from "./stages-table.tsx";
import { countedWords, fewWords, intervalWords, stepInterval, stepRate } from "./step-facts.ts";
import { texts } from "./texts.ts";

/** Every stage against its target as bars, and between them the rate of the step. */
export function StagesPanel({ note, ...props }: StagesProps & { note: string }) {
  const t = useTexts(texts).stages;
  const { stages } = props.standing;
  const byTarget = stages.some(({ actual, target }) => actual !== null && target !== null && target > 0);
  return (
    <Panel title={t.title} className="funnelstages">
      <ChartFrame
        title={byTarget ? t.shares : t.numbers}
        marks={[{ mark: "ac", word: t.actual }, ...(byTarget ? [{ mark: "pl" as const, word: t.target }] : [])]}
        chart={<StageBars {...props} byTarget={byTarget} />}
        table={<StagesTable {...props} />}
      />
      <p className="foot">
        {byTarget ? t.scale : t.counts} {note}
      </p>
    </Panel>
  );
}

function StageBars({ workbook, standing, style, month, byTarget }: StagesProps & { byTarget: boolean }) {
  const t = useTexts(texts).stages;
  const { stages, steps, bottleneck } = standing;
  const share = ({ actual, target }: StageStanding) => (byTarget ? (ratio(actual, target).value ?? 0) : (actual ?? 0));
  const widest = byTarget
    ? Math.max(1.2, ...stages.map((stage) => Math.min(2, share(stage))))
    : Math.max(1, ...stages.map(share));
  const width = (value: number) => `${Math.max(0, Math.min(1, value / widest)) * 100}%`;
  const count = (value: number | null) => (value === null ? notEntered[style.language] : formatCount(value, style));
  const said = stages.map(({ stage, actual, target }) => {
    const attained = ratio(actual, target).value;
    const name = stageName(stage, style.language);
    return attained === null
      ? t.without(name, count(actual))
      : t.reached(name, count(actual), formatRate(attained, style));
  });
  return (
    <div className="fbars" role="img" aria-label={t.conclusion(said.join(style.language === "ja" ? "、" : "; "))}>
      {stages.map((standingOf, index) => {
        const { stage, actual, target } = standingOf;
        const attained = ratio(actual, target).value;
        const step = steps[index];
        return (
          <div key={stage.id}>
            <div className="fstage">
              <b className="n">{stageName(stage, style.language)}</b>
              <span className="track">
                {byTarget && target !== null && target > 0 && <i className="pl" style={{ width: width(1) }} />}
                {(!byTarget || target !== null) && <i className="ac" style={{ width: width(share(standingOf)) }} />}
              </span>
              <span className="v num">
                <b>{count(actual)}</b>
                <span className="t-3">
                  {" / "}
                  {t.target} {target === null ? UNKNOWN : formatCount(target, style)}
                </span>
              </span>
              <span className="a num">{attained === null ? UNKNOWN : formatRate(attained, style)}</span>
            </div>
            {step && (
              <StepLine
                workbook={workbook}
                step={step}
                isBottleneck={step === bottleneck?.step}
                style={style}
                counted={step.lag === 0 ? null : countedWords(step, month, style)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function StepLine({
  workbook,
  step,
  isBottleneck,
  style,
  counted,
}: {
  workbook: Workbook;
  step: StepStanding;
  isBottleneck: boolean;
  style: NumberStyle;
  counted: string | null;
}) {
  const t = useTexts(texts).stages;
  const { rate, planned } = step;
  const interval = stepInterval(step, 0.8);
  const below = rate.value !== null && planned.value !== null && rate.value < planned.value;
  const few = fewWords(step, style);
  return (
    <div className="fstep">
      <span className="n">{stepName(step, workbook.metrics, style.language)}</span>
      <span className="w">
        <b className={below ? "low" : undefined}>{rate.value === null ? UNKNOWN : stepRate(rate.value, style)}</b>
        <span>{planned.value === null ? t.noPlan : `${t.planned} ${stepRate(planned.value, style)}`}</span>
        {interval && (
          <span className="t-3">
            {t.interval("80%")} {intervalWords(interval, style)}
          </span>
        )}
        {counted !== null && <span className="t-3">{counted}</span>}
        {isBottleneck && <Chip tone="root">{t.bottleneck}</Chip>}
        {step.shifted && <Chip tone="warn">{t.shifted}</Chip>}
        {step.shifted && <span>{t.shiftedWhy}</span>}
        {few !== null && <span className="t-3">{few}</span>}
      </span>
    </div>
  );
}
