import type { Month } from "#domain/month.ts";
import { metricRemarks } from "#domain/remarks.ts";
import type { Workbook } from "#domain/workbook.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { bilingual, useLanguage, useTexts } from "#ui/language/language.tsx";

const texts = bilingual(
  { event: "出来事", note: "メモ", title: "図の番号の出来事とメモ", colon: "：" },
  { event: "Event", note: "Note", title: "Events and notes by their number in the chart", colon: ": " },
);

/** A remark with the number that stands for it on the chart. */
export interface ChartRemark {
  readonly number: number;
  readonly month: Month;
  readonly kind: "event" | "note";
  /** The member of a breakdown it is about. */
  readonly about: string | null;
  readonly text: string;
}

/** What was noted about a metric in the months of its chart, and what happened then, numbered in the order of months. */
export function chartRemarks(workbook: Workbook, metric: string, from: Month, to: Month): readonly ChartRemark[] {
  const { cells, events } = metricRemarks(workbook, metric);
  const names = new Map(workbook.dimensions.flatMap(({ members }) => members.map(({ id, name }) => [id, name])));
  return [
    ...events.map(({ month, text }) => ({ month, text, kind: "event" as const, about: null })),
    ...cells.map(({ month, text, member }) => ({
      month,
      text,
      kind: "note" as const,
      about: member === null ? null : (names.get(member) ?? member),
    })),
  ]
    .filter(({ month }) => month >= from && month <= to)
    .toSorted((one, other) => (one.month < other.month ? -1 : one.month > other.month ? 1 : 0))
    .map((remark, index) => ({ ...remark, number: index + 1 }));
}

/** The words of the numbers on a chart. */
export function ChartRemarks({ remarks }: { remarks: readonly ChartRemark[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  if (remarks.length === 0) return null;
  return (
    <ol className="remarks" aria-label={t.title}>
      {remarks.map(({ number, month, kind, about, text }) => (
        <li key={number}>
          <span className="n">{number}</span>
          <span>
            <span className="sub">
              {[formatMonth(month, language), t[kind], about].filter(Boolean).join(language === "ja" ? "・" : " · ")}
              {t.colon}
            </span>
            {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
