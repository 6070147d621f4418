import type { Dimension, Metric, Workbook } from "#domain/workbook.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import type { ImportPreview, PreviewCell, PreviewRow } from "#transfer/csv/import-preview.ts";
import { amountUnit } from "#ui/format/amount-scale.ts";
import { formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { WarningIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { metricLabel } from "./import-form.ts";
import { texts } from "./texts.ts";

/** So many cells appear at once without a pause. */
const MOST_CELLS = 1200;

/** The table as the workbook would have it, month by month. */
export function PreviewGrid({ preview, style }: { preview: ImportPreview; style: NumberStyle }) {
  const { check } = useTexts(texts);
  const workbook = useWorkbook();
  const { months, monthCount } = preview;
  const rows = preview.rows.slice(0, Math.max(20, Math.floor(MOST_CELLS / Math.max(months.length, 1))));
  if (rows.length === 0) return null;
  return (
    <>
      {/* Scrollable regions must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="tblwrap" role="group" tabIndex={0} aria-label={check.grid}>
        <table className="tbl previewgrid">
          <caption className="vh">{check.grid}</caption>
          <thead>
            <tr>
              <th scope="col">{check.metric}</th>
              {months.map((month) => (
                <th key={month} scope="col" className="num">
                  {formatMonth(month, style.language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.metric.id}:${row.kind}:${row.member ?? ""}`}>
                <RowHead row={row} style={style} dimensions={[...preview.changes.dimensions, ...workbook.dimensions]} />
                {months.map((month) => (
                  <Cell key={month} cell={row.cells[month]} row={row} style={style} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="foot">
        {check.legend} {check.amounts(amountsIn(style, workbook))}
        {monthCount > months.length && ` ${check.monthsShown(months.length, monthCount)}`}
        {preview.rowCount > rows.length && ` ${check.rowsShown(rows.length, preview.rowCount)}`}
      </p>
    </>
  );
}

function RowHead({
  row: { metric, member, kind, added },
  style,
  dimensions,
}: {
  row: PreviewRow;
  style: NumberStyle;
  dimensions: readonly Dimension[];
}) {
  const { check, mapping } = useTexts(texts);
  const label = metricLabel(metric, style.language);
  const name = member === null ? null : memberName(dimensions, metric.dimension, member);
  return (
    <th scope="row">
      {name === null ? label : mapping.withMember(label, name)}
      <span className="u">{unitLabel(metric.unit, style)}</span>
      {kind !== "actual" && <Chip>{mapping.kinds[kind]}</Chip>}
      {added && <Chip>{check.added}</Chip>}
    </th>
  );
}

function Cell({ cell, row, style }: { cell: PreviewCell | undefined; row: PreviewRow; style: NumberStyle }) {
  const { check } = useTexts(texts);
  if (!cell) return <td className="num">{""}</td>;
  const { state, value, before, text } = cell;
  const written = (number: number | null) =>
    number === null ? "" : formatMetricValue(number, withItsDecimals(row.metric, number), style);
  if (state === "error") {
    return (
      <td className="num error">
        <span className="refused">
          <WarningIcon size={14} />
          {text.trim()}
        </span>
        <span className="vh">{check.states.error}</span>
      </td>
    );
  }
  if (state === "blank") {
    return before === null ? (
      <td className="num emp">{check.states.blank}</td>
    ) : (
      <td className="num same">{written(before)}</td>
    );
  }
  return (
    <td className={`num ${state}`}>
      {state === "changed" && <span className="was">{written(before)} → </span>}
      {written(value)}
      <span className="vh">{check.states[state]}</span>
    </td>
  );
}

/** The preview hides no decimals: what is written must be seen. */
function withItsDecimals({ unit, decimals }: Metric, value: number): Pick<Metric, "unit" | "decimals"> {
  const shown = unit === "percent" ? value * 100 : value;
  const [, fraction = ""] = /\.(\d+)$/.exec(String(Number(shown.toPrecision(12)))) ?? [];
  return { unit, decimals: Math.max(decimals, Math.min(fraction.length, 6)) };
}

function memberName(dimensions: readonly Dimension[], dimension: string | null, member: string): string {
  const holding = dimensions.find(
    ({ id, members }) => id === dimension && members.some(({ id: each }) => each === member),
  );
  return holding?.members.find(({ id }) => id === member)?.name ?? member;
}

function amountsIn(style: NumberStyle, { settings }: Workbook): string {
  return amountUnit(style.scale, style.language, settings.currency);
}
