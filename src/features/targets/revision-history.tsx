import type { HistoryEntry } from "#domain/workbook.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { useTexts } from "#ui/language/language.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import type { TargetRow } from "./target-row.ts";
import { texts } from "./texts.ts";

const SHOWN = 3;

/** When and why the targets were revised, newest first, and what stood there before. */
export function RevisionHistory({ row }: { row: TargetRow }) {
  const t = useTexts(texts);
  const { metric, style, revisions } = row;
  const { language } = style;
  const value = (number: number | null) =>
    number === null ? UNKNOWN : formatMetricValueWithUnit(number, metric, style);
  if (revisions.length === 0) return <p className="sub">{t.noRevisions}</p>;

  function changes({ months = [], year }: HistoryEntry): readonly string[] {
    const shown = months
      .slice(0, SHOWN)
      .map(({ month, from, to, kind }) =>
        t.change(
          kind === "targetUpper" ? t.upperOf(formatMonthShort(month, language)) : formatMonthShort(month, language),
          value(from),
          value(to),
        ),
      );
    return [
      ...(year ? [t.change(t.yearTarget, value(year.from), value(year.to))] : []),
      ...shown,
      ...(months.length > SHOWN ? [t.moreMonths(months.length - SHOWN)] : []),
    ];
  }

  return (
    <>
      <h3>{t.history}</h3>
      <DataTable
        caption={t.history}
        rows={revisions.toReversed()}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "at",
            header: t.historyColumns.at,
            renderCell: ({ at }) => (at ? formatDateTime(at, language) : UNKNOWN),
          },
          {
            id: "what",
            header: t.historyColumns.what,
            renderCell: (entry) => (
              <ul className="changes">
                {changes(entry).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            ),
          },
          {
            id: "why",
            header: t.historyColumns.why,
            renderCell: ({ reason, replan }) =>
              [replan ? t.replanned[replan.choice] : "", reason ?? ""].filter(Boolean).join(" ") || UNKNOWN,
          },
        ]}
      />
      <p className="sub">{t.originalKept}</p>
    </>
  );
}
