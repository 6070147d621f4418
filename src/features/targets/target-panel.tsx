import { newGoalPeriod } from "#domain/goal-period.ts";
import { Button } from "#ui/control/button.tsx";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth, formatMonthShort, formatYearToDate } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { RevisionHistory } from "./revision-history.tsx";
import type { TargetRow } from "./target-row.ts";
import { texts } from "./texts.ts";

/** The metric one stands on: its year against its months, and how its targets came to be what they are. */
export function TargetPanel({
  row,
  readOnly,
  onEdit,
  onMonth,
  onYear,
  onAlign,
}: {
  row: TargetRow;
  readOnly: boolean;
  onEdit: () => void;
  onMonth: (index: number, value: number) => void;
  onYear: (value: number) => void;
  onAlign: () => void;
}) {
  const t = useTexts(texts);
  const { metric, style, year, mismatch, months, rule, replanned, total, belowBooked, goalElsewhere } = row;
  const aligned = goalElsewhere && newGoalPeriod(goalElsewhere, Number(months[0]!.month.slice(5)));
  const { language } = style;
  const value = (number: number | null) =>
    number === null ? UNKNOWN : formatMetricValueWithUnit(number, metric, style);
  const monthName = (index: number) => formatMonthShort(months[index]!.month, language);
  return (
    <Panel
      title={metricName(metric, language)}
      sub={<Chip>{t.types[metric.targetType]}</Chip>}
      aside={
        !readOnly && (
          <Button size="small" onClick={onEdit}>
            {t.editRow}
          </Button>
        )
      }
      className="targetpanel"
    >
      <dl className="yearfacts">
        <div>
          <dt>{t.yearTarget}</dt>
          <dd>{year ? value(year.value) : t.notSet}</dd>
        </div>
        <div>
          <dt>{t.totals[rule]}</dt>
          <dd>
            {value(total)}
            {!row.complete && total !== null && <span className="sub"> {t.incomplete}</span>}
          </dd>
        </div>
        <div>
          <dt>{t.lastYearTotal}</dt>
          <dd>{value(row.lastYearTotal)}</dd>
        </div>
      </dl>
      {replanned && total !== null && (
        <p className="sub">
          {t.afterReplan(
            formatYearToDate(months[replanned.count - 1]!.month, Number(months[0]!.month.slice(5)), language),
            value(replanned.actual),
            value(total - replanned.actual),
            value(total),
          )}
        </p>
      )}
      {goalElsewhere && (
        <Notice
          actions={
            aligned &&
            !readOnly && (
              <Button size="small" onClick={onAlign}>
                {t.alignGoal(formatMonth(aligned.start, language), formatMonth(aligned.due, language))}
              </Button>
            )
          }
        >
          {t.goalElsewhere(
            value(goalElsewhere.target),
            formatMonth(goalElsewhere.start, language),
            formatMonth(goalElsewhere.due, language),
          )}
        </Notice>
      )}
      {mismatch && year && (
        <Notice
          tone="warn"
          actions={
            !readOnly && (
              <>
                {mismatch.fix && (
                  <Button size="small" onClick={() => onMonth(mismatch.fix!.index, mismatch.fix!.value)}>
                    {rule === "sum"
                      ? t.putInMonth(
                          monthName(mismatch.fix.index),
                          value(Math.abs(mismatch.difference)),
                          mismatch.difference < 0,
                        )
                      : t.setMonth(monthName(mismatch.fix.index), value(mismatch.fix.value))}
                  </Button>
                )}
                <Button size="small" onClick={() => onYear(mismatch.total)}>
                  {t.setYear(value(mismatch.total))}
                </Button>
              </>
            )
          }
        >
          {t.mismatch[rule === "sum" ? "sum" : "other"](
            value(mismatch.total),
            value(year.value),
            value(Math.abs(mismatch.difference)),
            mismatch.difference < 0,
          )}
        </Notice>
      )}
      {belowBooked !== null && year && (
        <Notice tone="warn">{t.belowBooked(value(year.value), value(belowBooked))}</Notice>
      )}
      {rule === "inputs" && <p className="sub">{t.fromInputs}</p>}
      <RevisionHistory row={row} />
    </Panel>
  );
}
