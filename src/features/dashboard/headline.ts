import { judgedDirection, type MetricFigures } from "#domain/metric-figures.ts";
import type { TargetStatus } from "#domain/target-status.ts";
import type { Language } from "#domain/workbook.ts";
import { formatMonthShort, formatYearToDate } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricStyle, wordedDistance, wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unknownSentence } from "#ui/format/unknown-text.ts";
import type { DashboardFigures } from "./dashboard-figures.ts";
import { texts } from "./texts.ts";

/** The first thing on the screen: what happened, in one exact sentence. */
export interface Headline {
  readonly level: TargetStatus;
  readonly sentence: string;
  /** The same sentence as it stands so far, while the month is not final. */
  readonly detail: string | null;
}

/** Part 1 of the message, 結果. Its further parts (the month's breakdown, the bottleneck) are added beside it. */
export function headline(
  { month, view, through, entry, kgi }: DashboardFigures,
  style: NumberStyle,
  startMonth: number,
): Headline | null {
  if (!kgi) return null;
  const { language } = style;
  const words = texts[language];
  const when =
    view === "month" ? formatMonthShort(month, language) : words.ytdOf(formatYearToDate(through, startMonth, language));
  const result = resultSentence(when, kgi, style);
  const missing = view === "month" && !entry.closed && entry.entered < entry.of;
  if (!missing) return { level: kgi.status, sentence: result, detail: null };
  return {
    level: "none",
    sentence: words.headline.incomplete(formatMonthShort(month, language), entry.of, entry.entered),
    detail: kgi.actual.value === null ? result : words.soFar(result),
  };
}

function resultSentence(when: string, kgi: MetricFigures, style: NumberStyle): string {
  const words = texts[style.language].headline;
  const kgiStyle = metricStyle(kgi, style);
  const { metric, actual, attainment, variance } = kgi;
  if (actual.value === null) {
    return actual.reason === "missing"
      ? words.notEntered(when)
      : words.noAttainment(when, "—", unknownSentence(actual.reason, style.language));
  }
  if (attainment.value === null || variance.value === null) {
    return words.noAttainment(when, wordedValue(actual.value, metric, kgiStyle), reasonOf(kgi, style.language));
  }
  const reached = formatRate(attainment.value, style);
  if (variance.value === 0) return words.exactly(when, reached);
  const by = wordedDistance(variance.value, metric, kgiStyle);
  const more = variance.value > 0;
  if (judgedDirection(metric) === "down") return (more ? words.above : words.below)(when, reached, by);
  return (more ? words.reached : words.short)(when, reached, by);
}

function reasonOf({ attainment, variance }: MetricFigures, language: Language): string {
  const reason = attainment.reason ?? variance.reason;
  return reason ? unknownSentence(reason, language) : "";
}
