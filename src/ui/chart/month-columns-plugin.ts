import type { BarElement, Chart, Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours.ts";
import type { MonthColumn } from "./month-column.ts";

/** Horizontal shift of each dataset, in parts of a month's slot: last year behind left, actual, target behind right. */
const COLUMN_SHIFT = { priorYear: -0.206, actual: -0.017, target: 0.081, variance: 0 } as const;

export interface MonthColumnWords {
  readonly value: (value: number) => string;
  readonly difference: (difference: number) => string;
}

interface Box {
  readonly left: number;
  readonly right: number;
}

const GAP = 4;

/** What Chart.js has no words for: the overlap of the columns, the month's band, the strip's line and the direct labels. */
export function monthColumnsPlugin(
  columns: readonly MonthColumn[],
  currentIndex: number,
  colours: ChartColours,
  words: MonthColumnWords,
): Plugin<"bar"> {
  return {
    id: "monthColumns",
    afterDatasetUpdate(chart, { meta }) {
      const shift = COLUMN_SHIFT[meta.yAxisID === "strip" ? "variance" : datasetRole(meta.index)];
      const slot = slotWidth(chart, columns.length);
      for (const element of meta.data) (element as BarElement).x += shift * slot;
    },
    beforeDraw(chart) {
      drawBand(chart, currentIndex, columns.length, colours);
    },
    beforeDatasetsDraw(chart) {
      drawLine(chart, chart.scales["strip"]!.getPixelForValue(0), colours.target);
    },
    afterDatasetsDraw(chart) {
      drawLine(chart, chart.scales["y"]!.getPixelForValue(0), colours.ink1);
      const { ctx } = chart;
      ctx.save();
      ctx.textAlign = "center";
      const order = [currentIndex, ...columns.keys()].filter((index, at, all) => all.indexOf(index) === at);
      ctx.lineJoin = "round";
      ctx.lineWidth = 4;
      drawLabels(chart, order, (index) =>
        valueLabel(chart, columns[index], index, index === currentIndex, colours, words),
      );
      drawLabels(chart, order, (index) =>
        varianceLabel(chart, columns[index], index, index === currentIndex, colours, words),
      );
      ctx.restore();
    },
  };
}

const ROLES = ["priorYear", "target", "actual"] as const;

function datasetRole(index: number): (typeof ROLES)[number] {
  return ROLES[index] ?? "actual";
}

function slotWidth({ chartArea }: Chart, count: number): number {
  return chartArea.width / Math.max(1, count);
}

function slotCentre(chart: Chart, index: number, count: number): number {
  return chart.chartArea.left + slotWidth(chart, count) * (index + 0.5);
}

function drawBand(chart: Chart, index: number, count: number, { accentBg }: ChartColours): void {
  if (index < 0) return;
  const { ctx, chartArea, height } = chart;
  const width = slotWidth(chart, count) - 4;
  ctx.save();
  ctx.fillStyle = accentBg;
  ctx.beginPath();
  ctx.roundRect(slotCentre(chart, index, count) - width / 2, 2, width, Math.max(height, chartArea.bottom) - 4, 6);
  ctx.fill();
  ctx.restore();
}

function drawLine({ ctx, chartArea }: Chart, y: number, colour: string): void {
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(chartArea.left, Math.round(y) + 0.5);
  ctx.lineTo(chartArea.right, Math.round(y) + 0.5);
  ctx.stroke();
  ctx.restore();
}

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly font: string;
  /** The ground around the letters, where a line may run behind them. */
  readonly over: string | null;
}

/** Labels that would run into one already written are left out; the table behind the chart has them all. */
function drawLabels(chart: Chart, order: readonly number[], labelAt: (index: number) => Label | null): void {
  const written: Box[] = [];
  for (const index of order) {
    const label = labelAt(index);
    if (!label) continue;
    chart.ctx.font = label.font;
    const half = chart.ctx.measureText(label.text).width / 2;
    const x = Math.min(Math.max(label.x, half), chart.width - half);
    const box = { left: x - half, right: x + half };
    if (written.some(({ left, right }) => box.left < right + GAP && box.right > left - GAP)) continue;
    written.push(box);
    if (label.over !== null) {
      chart.ctx.strokeStyle = label.over;
      chart.ctx.strokeText(label.text, x, label.y);
    }
    chart.ctx.fillStyle = label.colour;
    chart.ctx.fillText(label.text, x, label.y);
  }
}

function valueLabel(
  chart: Chart,
  column: MonthColumn | undefined,
  index: number,
  current: boolean,
  colours: ChartColours,
  words: MonthColumnWords,
): Label | null {
  const value = column?.actual ?? column?.forecast ?? null;
  if (!column || value === null) return null;
  const top = Math.max(value, column.target ?? value, 0);
  return {
    text: words.value(value),
    x: slotCentre(chart, index, chart.data.labels?.length ?? 0),
    y: chart.scales["y"]!.getPixelForValue(top) - 5,
    colour: column.actual === null ? colours.ink3 : colours.ink1,
    over: current ? colours.accentBg : colours.surface,
    font: `${current ? 700 : 400} ${current ? 13 : 12}px ${colours.font}`,
  };
}

function varianceLabel(
  chart: Chart,
  column: MonthColumn | undefined,
  index: number,
  current: boolean,
  colours: ChartColours,
  words: MonthColumnWords,
): Label | null {
  if (!column || column.variance === null) return null;
  const end = chart.scales["strip"]!.getPixelForValue(column.variance);
  return {
    text: words.difference(column.variance),
    x: slotCentre(chart, index, chart.data.labels?.length ?? 0),
    y: column.variance < 0 ? end + 13 : end - 4,
    colour: column.actual === null ? colours.ink3 : varianceColour(column, colours),
    over: null,
    font: `${current ? 700 : 400} 12px ${colours.font}`,
  };
}

/** Teal when it helps, crimson when it hurts, ink when it is neither. */
export function varianceColour({ favourable }: MonthColumn, { good, bad, ink2 }: ChartColours): string {
  return favourable === null ? ink2 : favourable ? good : bad;
}
