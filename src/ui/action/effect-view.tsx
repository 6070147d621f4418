import type { ActionEffect, MeasuredEffect } from "#domain/action/action-effect.ts";
import type { OtherChanges } from "#domain/action/other-changes.ts";
import type { Month } from "#domain/month.ts";
import type { Language } from "#domain/workbook.ts";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatMetricDifference, formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedDifference } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** 「CVR 1.47% → 1.51%」, its limits and what they say, or why nothing can be said yet. */
export function EffectView({ effect, style }: { effect: ActionEffect; style: NumberStyle }) {
  const t = useTexts(texts);
  const { language } = style;
  if (effect.kind === "tooEarly") return <p className="sub">{t.tooEarly(formatMonth(effect.from, language))}</p>;
  if (effect.kind !== "measured") return <p className="sub">{t[effect.kind]}</p>;
  const { finding, months } = effect;
  return (
    <div className="effect">
      <p>
        <b className="num">{changeText(effect, style)}</b>
      </p>
      <p className="sub">
        {t.months(monthsText(months.before, language), monthsText(months.after, language))}
        {language === "ja" ? "、" : ", "}
        {testText(effect, style)}
      </p>
      {effect.expected !== null && (
        <p className="sub num">{t.expectedWas(wordedDifference(effect.expected, effect.metric, style))}</p>
      )}
      {finding !== null && <p>{t.finding[finding]}</p>}
    </div>
  );
}

/** Name, before and after of a measured effect. */
export function changeText(effect: MeasuredEffect, style: NumberStyle): string {
  const { metric, before, after } = effect;
  const own = typedStyle(metric, style);
  const written = (value: number) => formatMetricValueWithUnit(value, metric, own);
  return texts[style.language].change(metricName(metric, style.language), written(before), written(after));
}

function testText({ metric, lower, upper, chance }: MeasuredEffect, style: NumberStyle): string {
  const t = texts[style.language];
  if (lower !== null && upper !== null)
    return t.limits(formatMetricDifference(lower, metric, style), formatMetricDifference(upper, metric, style));
  return chance === null ? t.described : t.chance(formatRate(chance, style));
}

function monthsText(months: readonly Month[], language: Language): string {
  const [first, last] = [months[0]!, months.at(-1)!];
  if (first === last) return formatMonth(first, language);
  return `${formatMonth(first, language)}${language === "ja" ? "〜" : "–"}${formatMonth(last, language)}`;
}

/** What else may explain the difference, said plainly. */
export function OtherChangesView({ changes, language }: { changes: OtherChanges; language: Language }) {
  const t = useTexts(texts);
  const lines = [
    ...changes.actions.map(({ id, text }) => ({ id, line: t.otherAction(text || t.untitled) })),
    ...changes.events.map(({ id, month, text }) => ({ id, line: t.otherEvent(formatMonth(month, language), text) })),
    ...(changes.changes > 0 ? [{ id: "changes", line: t.otherChanges(changes.changes) }] : []),
  ];
  return (
    <div className="sub">
      {lines.length === 0 ? (
        t.otherNone
      ) : (
        <>
          {t.otherTitle}
          <ul>
            {lines.map(({ id, line }) => (
              <li key={id}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
