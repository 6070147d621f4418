import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { formatMonth, formatMonthShort } from "#ui/format/format-month.ts";
import { notEntered } from "#ui/format/unknown-text.ts";
import { bilingual, useLanguage, useTexts } from "#ui/language/language.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { ChartFrame, type ScenarioMark } from "./chart-frame.tsx";
import type { ChartOverlay } from "./chart-overlay.ts";
import type { MonthColumn } from "./month-column.ts";

const Canvas = lazy(() => import("./month-columns-canvas.tsx"));

const texts = bilingual(
  { month: "月", actual: "実績", target: "目標", forecast: "着地見込み", priorYear: "前年", variance: "目標差" },
  {
    month: "Month",
    actual: "Actual",
    target: "Target",
    forecast: "Forecast",
    priorYear: "Last year",
    variance: "Variance",
  },
);

const MARK_OF = { actual: "ac", target: "pl", forecast: "fc", priorYear: "py" } as const;
const SCENARIOS = ["actual", "target", "forecast", "priorYear"] as const;

/** How did each month go, against target and last year? Chart and table of the same months. */
export function MonthColumns({
  title,
  conclusion,
  columns,
  current,
  value,
  difference,
  overlay,
}: {
  title: string;
  conclusion: string;
  columns: readonly MonthColumn[];
  /** The month shown on the page; its column is set apart. */
  current: string;
  value: (value: number) => string;
  difference: (difference: number) => string;
  overlay?: ChartOverlay | undefined;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const scrollRef = useRef<HTMLDivElement>(null);
  const labels = useMemo(() => columns.map(({ month }) => formatMonthShort(month, language)), [columns, language]);
  const titles = useMemo(() => columns.map(({ month }) => formatMonth(month, language)), [columns, language]);
  const currentIndex = columns.findIndex(({ month }) => month === current);
  const canvasWords = useMemo(() => ({ value, difference, series: words }), [words, value, difference]);
  useEffect(() => {
    const frame = scrollRef.current;
    if (!frame || currentIndex < 0) return;
    const slot = frame.scrollWidth / columns.length;
    frame.scrollLeft = slot * (currentIndex + 1) - frame.clientWidth;
  }, [currentIndex, columns.length]);
  const shown = SCENARIOS.filter((scenario) => columns.some((column) => column[scenario] !== null));
  const marks = shown.map((scenario): { mark: ScenarioMark; word: string } => ({
    mark: MARK_OF[scenario],
    word: words[scenario],
  }));
  return (
    <ChartFrame
      title={title}
      caption={words.variance}
      marks={marks}
      chart={
        // On a phone the columns are wider than the screen: the frame scrolls, so the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="chart-scroll" ref={scrollRef} role="group" aria-label={title} tabIndex={0}>
          <span className="strip-caption" aria-hidden="true">
            {words.variance}
          </span>
          <Suspense fallback={<div className="chart-wait" />}>
            <Canvas
              columns={columns}
              labels={labels}
              titles={titles}
              currentIndex={currentIndex}
              conclusion={conclusion}
              words={canvasWords}
              overlay={overlay}
            />
          </Suspense>
        </div>
      }
      table={
        <DataTable
          caption={title}
          rows={columns}
          rowKey={({ month }) => month}
          columns={[
            { id: "month", header: words.month, renderCell: ({ month }) => formatMonth(month, language) },
            ...shown.map((scenario) => ({
              id: scenario,
              header: words[scenario],
              numeric: true,
              renderCell: (column: MonthColumn) => {
                const amount = column[scenario];
                if (amount !== null) return value(amount);
                return scenario === "actual" && column.target !== null ? (
                  <span className="t-3">{notEntered[language]}</span>
                ) : (
                  ""
                );
              },
            })),
            {
              id: "variance",
              header: words.variance,
              numeric: true,
              renderCell: ({ variance, favourable }) =>
                variance === null ? (
                  ""
                ) : (
                  <span className={favourable === false ? "neg" : ""}>{difference(variance)}</span>
                ),
            },
          ]}
        />
      }
    />
  );
}
