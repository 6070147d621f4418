import type { Review, ReviewedEffect, ReviewSnapshot } from "#domain/workbook.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Button } from "#ui/control/button.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { formatDay } from "#ui/format/format-day.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Comparison } from "./comparison.tsx";
import { FiguresTable, figureName, isWeak } from "./figures-table.tsx";
import { texts } from "./texts.ts";

/** More rows than this would not fit a page of paper together with what was said. */
const MOST_ROWS = 10;

/** The minutes of a meeting: the numbers as they were seen, what was said, what was decided. One page on paper. */
export function RecordView({
  review,
  other,
  others,
  style,
  onCompare,
  onLeave,
}: {
  review: Review;
  other: Review | null;
  others: readonly Review[];
  style: NumberStyle;
  onCompare: (id: string | undefined) => void;
  onLeave: () => void;
}) {
  const t = useTexts(texts);
  const { language } = style;
  const { snapshot, heldAt, month, kind = "monthly" } = review;
  const nameOf = (one: Review) => (one.month === undefined ? "—" : formatMonth(one.month, language));
  const weak = snapshot?.figures.filter((figure) => figure.role === "kgi" || isWeak(figure)) ?? [];
  return (
    <div className="reviewpage record">
      <div className="pagehead">
        <h1>
          {t.title} <span className="num">{month === undefined ? "" : formatMonth(month, language)}</span>
        </h1>
        <span className="sub num">
          {t.kinds[kind]} {heldAt !== undefined && t.heldAt(formatDateTime(heldAt, language))}
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
                ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
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
        <Comparison
          now={snapshot}
          then={other.snapshot}
          names={[month === undefined ? "—" : formatMonth(month, language), nameOf(other)]}
          style={style}
        />
      )}
      {snapshot && (
        <article className="panel minutes">
          {!snapshot.closed && <Notice tone="warn">{t.unclosedThen(snapshot.entered, snapshot.of)}</Notice>}
          <h2>{t.steps[0]}</h2>
          {snapshot.headline && <p className="said">{snapshot.headline[language]}</p>}
          <FiguresTable figures={weak.slice(0, MOST_ROWS)} style={style} />
          {weak.length > MOST_ROWS && <p className="sub">{t.more(weak.length - MOST_ROWS)}</p>}
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
          <span className="num">{changeOf(effect, style)}</span>{" "}
          {effect.verdict !== null && <b>{a.verdicts[effect.verdict]}</b>} {effect.note}
        </li>
      ))}
    </ul>
  );
}

function changeOf({ metric, before, after }: ReviewedEffect, style: NumberStyle): string {
  if (metric === null || before === null || after === null) return "—";
  const written = (value: number) => formatMetricValueWithUnit(value, metric, style);
  return actionTexts[style.language].change(figureName(metric, style), written(before), written(after));
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
            {cause && ` ← ${cause}`}
            {whys.map((why) => ` ← ${why}`).join("")}
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
      {snapshot.actions.map(({ action, text, owner, due, metric }) => (
        <li key={action}>
          {text || a.untitled} {metric && <span className="sub">{figureName(metric, style)}</span>}{" "}
          <b>{owner || a.noOwner}</b> {due !== null && <span className="num">{formatDay(due, style.language)}</span>}
        </li>
      ))}
    </ul>
  );
}
