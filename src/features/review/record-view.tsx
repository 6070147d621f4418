import { useEffect, useRef } from "react";
import type { Review, ReviewedEffect, ReviewedMetric, ReviewSnapshot } from "#domain/workbook.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Button } from "#ui/control/button.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { formatMetricDifference, formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Comparison } from "./comparison.tsx";
import { FiguresTable, figureName, isWeak } from "./figures-table.tsx";
import { reviewName } from "./review-name.ts";
import { texts } from "./texts.ts";

/**
 * The minutes of a meeting: the numbers as they were seen, what was said, what was decided. One page on paper; longer ones go on
 * under the same head, which a table repeats on every sheet.
 */
export function RecordView({
  review,
  other,
  others,
  startMonth,
  style,
  onCompare,
  onLeave,
}: {
  review: Review;
  other: Review | null;
  others: readonly Review[];
  startMonth: number;
  style: NumberStyle;
  onCompare: (id: string | undefined) => void;
  onLeave: () => void;
}) {
  const t = useTexts(texts);
  const { language } = style;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { snapshot, heldAt, kind = "monthly" } = review;
  const nameOf = (one: Review) => reviewName(one, startMonth, language);
  const choiceOf = (one: Review) => (one.kind === "weekly" ? t.weekly(nameOf(one)) : nameOf(one));
  const held = heldAt === undefined ? "" : t.heldAt(formatDateTime(heldAt, language));
  const weak = snapshot?.figures.filter((figure) => figure.role === "kgi" || isWeak(figure)) ?? [];
  return (
    <div className="reviewpage record">
      <div className="pagehead">
        <h1 ref={heading} tabIndex={-1}>
          {t.title} <span className="num">{nameOf(review)}</span>
        </h1>
        <span className="sub num">
          {t.kinds[kind]} {held}
        </span>
        <span className="grow" />
        <span className="row noprint">
          {others.length > 0 && (
            <SelectInput
              aria-label={t.compare}
              value={other?.id ?? ""}
              onChange={(event) => onCompare(event.target.value || undefined)}
              options={[
                { value: "", label: t.compareNone },
                ...others.map((one) => ({ value: one.id, label: choiceOf(one) })),
              ]}
            />
          )}
          <Button onClick={onLeave}>{t.toList}</Button>
          <Button look="primary" onClick={() => window.print()}>
            {t.print}
          </Button>
        </span>
      </div>
      <p className="sub noprint">{t.asSeen}</p>
      {snapshot && other?.snapshot && (
        <Comparison now={snapshot} then={other.snapshot} names={[nameOf(review), nameOf(other)]} style={style} />
      )}
      {snapshot && (
        <article className="panel minutes">
          <table role="presentation" className="sheet">
            <thead>
              <tr>
                <td>
                  <b>
                    {t.title} {nameOf(review)}
                  </b>{" "}
                  {t.kinds[kind]} {held}
                </td>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>
                  {!snapshot.closed && <Notice tone="warn">{t.unclosedThen(snapshot.entered, snapshot.of)}</Notice>}
                  <h2>{t.steps[0]}</h2>
                  {snapshot.headline && <p className="said">{snapshot.headline[language]}</p>}
                  <FiguresTable figures={weak} style={style} />
                  <h2>{t.steps[1]}</h2>
                  <Effects snapshot={snapshot} style={style} />
                  <h2>{t.steps[2]}</h2>
                  <Issues review={review} snapshot={snapshot} />
                  <h2>{t.steps[3]}</h2>
                  <NextActions snapshot={snapshot} style={style} />
                  {(review.decisions ?? []).length > 0 && (
                    <>
                      <h2>{t.decisions}</h2>
                      <ul>
                        {review.decisions?.map(({ id, text }) => (
                          <li key={id}>{text}</li>
                        ))}
                      </ul>
                    </>
                  )}
                  {review.minutes && (
                    <>
                      <h2>{t.minutes}</h2>
                      <p className="said">{review.minutes}</p>
                    </>
                  )}
                  {review.attendees && (
                    <p className="sub">
                      {t.attendees}: {review.attendees}
                    </p>
                  )}
                </td>
              </tr>
            </tbody>
          </table>
        </article>
      )}
    </div>
  );
}

function Effects({ snapshot, style }: { snapshot: ReviewSnapshot; style: NumberStyle }) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  if (snapshot.effects.length === 0) return <p className="sub">{t.noActions}</p>;
  return (
    <ul>
      {snapshot.effects.map((effect) => (
        <li key={effect.action}>
          {effect.text || a.untitled}
          {style.language === "ja" ? "：" : ": "}
          <span className="num">{changeOf(effect, style)}</span>
          {limitsOf(effect, style)}
          {effect.finding !== null && ` ${a.finding[effect.finding]}`}{" "}
          <b>{effect.verdict === null ? t.ungraded : a.verdicts[effect.verdict]}</b> {effect.note}{" "}
          <span className="sub">
            {effect.owner || a.noOwner} {a.statuses[effect.status]}
            {effect.overdue && ` ${t.overdue}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function changeOf({ metric, before, after }: ReviewedEffect, style: NumberStyle): string {
  if (metric === null || before === null || after === null) return texts[style.language].notCompared;
  const own = styleOf(metric, [before, after], style);
  const written = (value: number) => formatMetricValueWithUnit(value, metric, own);
  return actionTexts[style.language].change(figureName(metric, style), written(before), written(after));
}

function limitsOf({ metric, lower, upper }: ReviewedEffect, style: NumberStyle): string {
  if (metric === null || lower === null || upper === null) return "";
  const limits = actionTexts[style.language].limits(
    formatMetricDifference(lower, metric, style),
    formatMetricDifference(upper, metric, style),
  );
  return style.language === "ja" ? `、${limits}。` : `, ${limits}.`;
}

function Issues({ review, snapshot }: { review: Review; snapshot: ReviewSnapshot }) {
  const t = useTexts(texts);
  return (
    <>
      {snapshot.monthNote !== "" && <p className="said">{snapshot.monthNote}</p>}
      {snapshot.events.length > 0 && <p className="said">{snapshot.events.join(" / ")}</p>}
      {(review.issues ?? []).length === 0 && <p className="sub">{t.noIssues}</p>}
      <ul>
        {review.issues?.map(({ id, text, cause, whys = [] }) => (
          <li key={id}>
            {text}
            {cause && (
              <p className="sub">
                {t.cause}: {cause}
              </p>
            )}
            {whys.map((why, index) =>
              why === "" ? null : (
                <p key={`${index + 1} ${why}`} className="sub">
                  {t.why(index + 1)}: {why}
                </p>
              ),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function NextActions({ snapshot, style }: { snapshot: ReviewSnapshot; style: NumberStyle }) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  if (snapshot.actions.length === 0) return <p className="sub">{t.noNext}</p>;
  return (
    <ul>
      {snapshot.actions.map(({ action, text, owner, due, metric, expected }) => (
        <li key={action}>
          {text || a.untitled}{" "}
          <span className="sub num">
            {metric === null ? t.noMetric : figureName(metric, style)}
            {metric !== null && expected !== null && ` ${expectedText(expected, metric, style)}`}
          </span>{" "}
          <b>{owner || a.noOwner}</b>{" "}
          <span className="num">{due === null ? t.noDue : formatDay(due, style.language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** 「+0.5pt」 a month, +20件 a month. */
function expectedText(expected: number, metric: ReviewedMetric, style: NumberStyle): string {
  const own = styleOf(metric, [expected], style);
  const unit = metric.unit === "percent" || style.language === "en" ? "" : unitLabel(metric.unit, own);
  return texts[style.language].perMonth(`${formatMetricDifference(expected, metric, own)}${unit}`);
}

/** Small amounts keep the currency itself where the workbook's scale would swallow them. */
function styleOf({ unit }: ReviewedMetric, values: readonly number[], style: NumberStyle): NumberStyle {
  const small = Math.max(...values.map(Math.abs)) < 1_000_000;
  return unit === "currency" && small ? typedStyle({ unit, aggregation: "mean" }, style) : style;
}
