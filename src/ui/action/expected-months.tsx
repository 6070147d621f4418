import { monthOfDay } from "#domain/day.ts";
import { addMonths, type Month, monthRange } from "#domain/month.ts";
import type { Action, ExpectedMonth, Unit } from "#domain/workbook.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import "./expected-months.css";
import { AmountField, type TypedAmount } from "./amount-field.tsx";
import { texts } from "./texts.ts";

const OFFERED = 6;

/** The expected effect month by month, folded until it is wanted: six months from the first in which it can show. */
export function ExpectedMonths({
  action,
  now,
  unit,
  style,
  onType,
  onKeep,
}: {
  action: Pick<Action, "expectedBy" | "expectedMonths" | "due" | "startedOn">;
  /** The calendar month of today. */
  now: Month;
  unit: Unit;
  style: NumberStyle;
  onType?: (month: Month, typed: TypedAmount) => void;
  onKeep?: (months: readonly ExpectedMonth[]) => void;
}) {
  const t = useTexts(texts);
  const { expectedBy, expectedMonths = [], startedOn, due } = action;
  const begun = startedOn ?? due;
  const from = expectedBy ?? addMonths(begun === undefined ? now : monthOfDay(begun), 1);
  const offered = monthRange(from, addMonths(from, OFFERED - 1));
  const months = [...new Set([...expectedMonths.map(({ month }) => month), ...offered])].toSorted();
  return (
    <details className="expectedmonths" open={expectedMonths.length > 0}>
      <summary>{t.byMonth}</summary>
      <p className="sub">{t.byMonthHint}</p>
      <div className="months">
        {months.map((month) => (
          <AmountField
            key={`${month} ${unit}`}
            label={formatMonth(month, style.language)}
            unit={unit}
            difference
            style={style}
            value={expectedMonths.find((one) => one.month === month)?.value}
            {...(onType && { onType: (typed: TypedAmount) => onType(month, typed) })}
            {...(onKeep && { onKeep: (value: number | null) => onKeep(withMonth(expectedMonths, month, value)) })}
          />
        ))}
      </div>
    </details>
  );
}

/** The months with one of them set anew, or taken out. */
export function withMonth(
  months: readonly ExpectedMonth[],
  month: Month,
  value: number | null,
): readonly ExpectedMonth[] {
  const others = months.filter((one) => one.month !== month);
  return [...others, ...(value === null ? [] : [{ month, value }])].toSorted((a, b) => a.month.localeCompare(b.month));
}
