import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  Tooltip,
} from "chart.js";
import { useCallback } from "react";
import { yearOf } from "#domain/month.ts";
import { ChartCanvas } from "./chart-canvas.tsx";
import type { ChartColours } from "./chart-colours.ts";
import type { ChartOverlay } from "./chart-overlay.ts";
import { hatch } from "./hatch.ts";
import type { MonthColumn } from "./month-column.ts";
import { type MonthColumnWords, monthColumnsPlugin, varianceColour } from "./month-columns-plugin.ts";
import { monthColumnScales } from "./month-columns-scale.ts";
import { LEVEL_MARGIN, monthOverlayPlugin } from "./month-overlay-plugin.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface MonthColumnsCanvasProps {
  readonly columns: readonly MonthColumn[];
  /** The month's name at the foot of its column: 9月. */
  readonly labels: readonly string[];
  /** The months with their years, for what opens beside a column. */
  readonly titles: readonly string[];
  readonly currentIndex: number;
  readonly conclusion: string;
  readonly words: MonthColumnWords & { readonly series: SeriesWords };
  readonly overlay?: ChartOverlay | undefined;
}

interface SeriesWords {
  readonly actual: string;
  readonly target: string;
  readonly forecast: string;
  readonly priorYear: string;
  readonly variance: string;
}

const HEIGHT = 318;

/** Twelve columns with the variance strip above them: actual solid, target outlined, forecast hatched, last year pale. */
export default function MonthColumnsCanvas({
  columns,
  labels,
  titles,
  currentIndex,
  conclusion,
  words,
  overlay,
}: MonthColumnsCanvasProps) {
  const configuration = useCallback(
    (colours: ChartColours, pixelRatio: number) =>
      columnsConfiguration({ columns, labels, titles, currentIndex, words, overlay }, colours, pixelRatio),
    [columns, labels, titles, currentIndex, words, overlay],
  );
  return <ChartCanvas configuration={configuration} label={conclusion} height={HEIGHT} />;
}

function columnsConfiguration(
  { columns, labels, titles, currentIndex, words, overlay }: Omit<MonthColumnsCanvasProps, "conclusion">,
  colours: ChartColours,
  pixelRatio: number,
): ChartConfiguration<"bar"> {
  const hatched = hatch(colours, pixelRatio);
  const levels = overlay?.levels ?? [];
  const scales = monthColumnScales(
    columns,
    levels.map(({ value }) => value),
  );
  const clear = "transparent";
  return {
    type: "bar",
    data: {
      labels: [...labels],
      datasets: [
        {
          label: words.series.priorYear,
          data: columns.map(({ priorYear }) => priorYear),
          backgroundColor: faded(colours.priorYear),
          borderColor: colours.lineStrong,
          borderWidth: { top: 1.5, right: 0, bottom: 0, left: 0 },
          barPercentage: 0.276,
          order: 3,
        },
        {
          label: words.series.target,
          data: columns.map(({ target }) => target),
          backgroundColor: faded(colours.surface),
          borderColor: colours.target,
          borderWidth: 1.2,
          borderSkipped: false,
          barPercentage: 0.46,
          order: 2,
        },
        {
          label: words.series.actual,
          data: columns.map(({ actual, forecast }) => actual ?? forecast),
          backgroundColor: columns.map(({ actual }) => (actual === null ? hatched : colours.actual)),
          borderColor: colours.actual,
          borderWidth: columns.map(({ actual }) => (actual === null ? 1 : 0)),
          borderSkipped: false,
          barPercentage: 0.46,
          order: 1,
        },
        {
          label: words.series.variance,
          yAxisID: "strip",
          data: columns.map(({ variance }) => variance),
          backgroundColor: columns.map((column) => (column.actual === null ? clear : varianceColour(column, colours))),
          borderColor: columns.map((column) => varianceColour(column, colours)),
          borderWidth: 1,
          borderSkipped: false,
          barPercentage: 0.29,
          order: 0,
        },
      ],
    },
    options: {
      layout: { padding: { right: levels.length > 0 ? LEVEL_MARGIN : 0 } },
      datasets: { bar: { grouped: false, categoryPercentage: 1 } },
      interaction: { mode: "index", intersect: false },
      scales: {
        x: {
          grid: { display: false },
          border: { display: false },
          ticks: {
            padding: 2,
            maxRotation: 0,
            autoSkip: false,
            callback: (_value, index) => tickLabel(columns, labels, index),
            color: ({ index }) => (index === currentIndex ? colours.accent : colours.ink3),
            font: ({ index }) => ({ family: colours.font, size: 12, weight: index === currentIndex ? 700 : 400 }),
          },
        },
        y: { display: false, ...scales.columns },
        strip: { display: false, ...scales.strip },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          titleFont: { family: colours.font },
          bodyFont: { family: colours.font },
          callbacks: {
            title: ([first]) => (first ? titles[first.dataIndex] : ""),
            label: ({ dataset, dataIndex, parsed: { y } }) => {
              if (y === null) return "";
              const column = columns[dataIndex];
              if (dataset.yAxisID === "strip") return `${dataset.label}：${words.difference(y)}`;
              const hatchedHere = dataset.label === words.series.actual && column?.actual === null;
              return `${hatchedHere ? words.series.forecast : dataset.label}：${words.value(y)}`;
            },
          },
        },
      },
    },
    plugins: [
      // The columns' numbers are written over the levels.
      ...(overlay ? [monthOverlayPlugin(overlay, columns, colours)] : []),
      monthColumnsPlugin(columns, currentIndex, colours, words),
    ],
  };
}

/** Half see-through, so that what stands behind stays in sight. */
function faded(colour: string): string {
  return `color-mix(in srgb, ${colour} 50%, transparent)`;
}

const EVERY = 3;

/** Beyond a year the names would run into each other: every third is written, the last among them, and the first of a year names it. */
function tickLabel(columns: readonly MonthColumn[], labels: readonly string[], index: number): string | string[] {
  const label = labels[index] ?? "";
  if (columns.length <= 12) return label;
  if ((columns.length - 1 - index) % EVERY !== 0) return "";
  const year = yearOf(columns[index]!.month);
  const before = columns[index - EVERY];
  return before && yearOf(before.month) === year ? label : [label, String(year)];
}
