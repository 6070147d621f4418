import type { HeadlineFacts } from "#domain/headline/headline-facts.ts";
import { judgedDirection, type MetricFigures } from "#domain/metric-figures.ts";
import type { TargetStatus } from "#domain/target-status.ts";
import type { Language } from "#domain/workbook.ts";
import { formatMonthShort, formatYearToDate } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricStyle, wordedDistance, wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unknownSentence } from "#ui/format/unknown-text.ts";
import { bottleneckSentences } from "./bottleneck-sentence.ts";
import { gapSentence } from "./gap-sentence.ts";
import { texts } from "./texts.ts";

/** The first thing on the screen: what happened, in exact sentences. */
export interface Headline {
  readonly level: TargetStatus;
  readonly sentence: string;
  /** What the gap is made of; or the result as it stands so far, while the month is not final. */
  readonly detail: string | null;
}

/** The facts in words. Every sentence follows from the numbers by rule. */
export function headline(facts: HeadlineFacts, style: NumberStyle): Headline {
  const { month, entry, kgi } = facts;
  const { language } = style;
  const words = texts[language];
  const result = resultSentence(periodName(facts, language), kgi, style);
  if (!facts.unfinished) {
    const bottleneck = bottleneckSentences(facts, style);
    return {
      level: kgi.status,
      sentence: joined([result, bottleneck?.named], language) ?? result,
      detail: joined([gapSentence(facts, style), bottleneck?.meaning], language),
    };
  }
  return {
    level: "none",
    sentence: words.incomplete(formatMonthShort(month, language), entry.of, entry.entered),
    detail: kgi.actual.value === null ? result : words.soFar(result),
  };
}

function joined(sentences: readonly (string | null | undefined)[], language: Language): string | null {
  const said = sentences.filter((sentence) => sentence !== null && sentence !== undefined);
  return said.length === 0 ? null : said.join(language === "ja" ? "" : " ");
}

function periodName({ month, view, through, fiscalYearStartMonth }: HeadlineFacts, language: Language): string {
  return view === "month"
    ? formatMonthShort(month, language)
    : texts[language].ytdOf(formatYearToDate(through, fiscalYearStartMonth, language));
}

function resultSentence(when: string, kgi: MetricFigures, style: NumberStyle): string {
  const words = texts[style.language];
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
