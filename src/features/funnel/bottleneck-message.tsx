import type { FunnelBottleneck, FunnelStanding } from "#domain/funnel-standing.ts";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import type { Workbook } from "#domain/workbook.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedDistance } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { stepName } from "#ui/funnel/step-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { stepRate } from "./step-facts.ts";
import { texts } from "./texts.ts";

/** The bottleneck in a sentence: which, how sure, what it costs, when it is felt. */
export function BottleneckMessage({
  workbook,
  standing,
  style,
}: {
  workbook: Workbook;
  standing: FunnelStanding;
  style: NumberStyle;
}) {
  const t = useTexts(texts).message;
  const { bottleneck, steps } = standing;
  if (!bottleneck) {
    const compared = steps.some(({ rate, planned }) => rate.value !== null && planned.value !== null);
    const counted = steps.some(({ rate }) => rate.value !== null);
    return (
      <div className={`msg ${compared ? "good" : ""}`.trim()}>
        <p className="h">{compared ? t.none : counted ? t.noPlan : t.noActual}</p>
      </div>
    );
  }
  const { step } = bottleneck;
  const name = stepName(step, workbook.metrics, style.language);
  return (
    <div className={`msg ${step.proven ? "bad" : "warn"}`}>
      <div>
        <p className="h">{step.proven ? t.proven(name) : t.tooFew(name)}</p>
        <p className="d">
          <Details workbook={workbook} bottleneck={bottleneck} style={style} />
        </p>
        <details className="d">
          <summary>{t.howTitle}</summary>
          {t.how}
        </details>
      </div>
    </div>
  );
}

function Details({
  workbook,
  bottleneck: { step, rivals, shortfall, hits },
  style,
}: {
  workbook: Workbook;
  bottleneck: FunnelBottleneck;
  style: NumberStyle;
}) {
  const t = useTexts(texts).message;
  const { language } = style;
  const kgi = keyGoalMetric(workbook);
  const lowest = workbook.stages.at(-1);
  const also = rivals.map((rival) => stepName(rival, workbook.metrics, language));
  const sentences = [
    t.facts(
      stepRate(step.rate.value!, style),
      stepRate(step.planned.value!, style),
      formatCount(step.happened!, style),
      formatCount(step.tried!, style),
    ),
    kgi && shortfall !== null ? t.priced(wordedDistance(shortfall, kgi, style), metricName(kgi, language)) : "",
    lowest && hits ? t.hits(formatMonthShort(hits, language), stageName(lowest, language)) : "",
    step.moreNeeded === null ? "" : t.more(stageName(step.upper, language), formatCount(step.moreNeeded, style)),
    also.length === 0 ? "" : t.rivals(also.join(language === "ja" ? "、" : ", ")),
  ];
  return sentences.filter((sentence) => sentence !== "").join(language === "ja" ? "" : " ");
}
