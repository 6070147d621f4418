import { judgedDirection, type MetricFigures } from "#domain/metric-figures.ts";
import { formatMetricDifference } from "#ui/format/format-metric-value.ts";
import { formatRatio } from "#ui/format/format-ratio.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { texts } from "./texts.ts";

/** A quantity against last year as a ratio, a rate as a difference in points; a fall in what should rise is crimson. */
export function YearOverYear({ figures, style }: { figures: MetricFigures; style: NumberStyle }) {
  const { metric, yearOverYear } = figures;
  const { value, reason } = yearOverYear.number;
  if (value === null) return <UnknownMark reason={reason} />;
  if (yearOverYear.kind === "ratio") return <>{formatRatio(value, style)}</>;
  const direction = judgedDirection(metric);
  const worse = direction !== "none" && value !== 0 && value > 0 !== (direction === "up");
  return <span className={worse ? "neg" : undefined}>{formatMetricDifference(value, metric, style)}</span>;
}

/** The inputs of this ratio have values in different months. */
export function UnevenMark() {
  const words = useTexts(texts);
  return (
    <span className="uneven" title={words.uneven}>
      <span aria-hidden="true">*</span>
      <span className="vh">{words.uneven}</span>
    </span>
  );
}
