import { AmountInput } from "#ui/form/amount-input.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { useTexts } from "#ui/language/language.tsx";
import { cellText } from "./target-cells.ts";
import type { TargetRow } from "./target-row.ts";
import { texts } from "./texts.ts";

/** The months as they would become, beside last year and the present: typing into one makes it a spread by hand. */
export function EditorMonths({
  row,
  values,
  typed,
  withClosed,
  onType,
}: {
  row: TargetRow;
  values: readonly (number | null)[];
  typed: readonly string[];
  withClosed: boolean;
  onType: (index: number, text: string) => void;
}) {
  const t = useTexts(texts);
  const { language } = row.style;
  const text = (value: number | null) => (value === null ? UNKNOWN : cellText(value, row));
  const tallest = Math.max(...values.map((value) => value ?? 0), ...row.lastYear.map((value) => value ?? 0));
  return (
    <table className="tbl editormonths">
      <caption className="vh">{t.months}</caption>
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          <th scope="col" className="num">
            {t.lines.lastYear}
          </th>
          <th scope="col" className="num">
            {t.now}
          </th>
          <th scope="col" className="num">
            {t.next}
          </th>
          <th scope="col">
            <span className="vh">{t.shape}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {row.months.map(({ month, value: present, closed }, index) => {
          const name = formatMonthShort(month, language);
          const value = values[index] ?? null;
          return (
            <tr key={month}>
              <th scope="row">{closed ? t.closedHeader(name) : name}</th>
              <td className="num pale">{text(row.lastYear[index] ?? null)}</td>
              <td className="num">{text(present)}</td>
              <td className="num">
                {closed && !withClosed ? (
                  text(present)
                ) : (
                  <AmountInput
                    of={row.metric.unit}
                    style={row.style}
                    unit={null}
                    aria-label={t.nextOf(name)}
                    value={typed[index] ?? ""}
                    onChange={(event) => onType(index, event.target.value)}
                  />
                )}
              </td>
              <td className="shape" aria-hidden="true">
                <span style={{ inlineSize: `${barWidth(value, tallest)}%` }} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function barWidth(value: number | null, tallest: number): number {
  return value === null || tallest <= 0 ? 0 : Math.max(0, (value / tallest) * 100);
}
