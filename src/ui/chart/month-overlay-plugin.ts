import type { Chart, Plugin } from "chart.js";
import type { ChartColours } from "./chart-colours.ts";
import type { ChartLevel, ChartOverlay } from "./chart-overlay.ts";
import type { MonthColumn } from "./month-column.ts";

/** Room at the right for the levels' names. */
export const LEVEL_MARGIN = 84;
const LINE = 14;
const MARK_RADIUS = 8;

const LOOKS = {
  limit: { dash: [6, 4], width: 1.4, ink: "ink2" },
  center: { dash: [2, 3], width: 1.2, ink: "ink2" },
  benchmark: { dash: [], width: 1.6, ink: "accent" },
} as const satisfies Record<ChartLevel["look"], { dash: readonly number[]; width: number; ink: keyof ChartColours }>;

/** Draws levels across the columns, named where they end, and numbered marks at the head of their months. */
export function monthOverlayPlugin(
  { levels, marks }: ChartOverlay,
  columns: readonly MonthColumn[],
  colours: ChartColours,
): Plugin<"bar"> {
  return {
    id: "monthOverlay",
    afterDatasetsDraw(chart) {
      for (const level of levels) drawLevel(chart, level, colours);
      drawNames(chart, levels, colours);
      for (const [index, { month }] of columns.entries()) {
        const here = marks.filter((mark) => mark.month === month);
        if (here.length > 0)
          drawMark(chart, index, columns.length, here.map(({ number }) => number).join("·"), colours);
      }
    },
  };
}

function drawLevel({ ctx, chartArea, scales }: Chart, { value, look }: ChartLevel, colours: ChartColours): void {
  const { dash, width, ink } = LOOKS[look];
  const y = Math.round(scales["y"]!.getPixelForValue(value)) + 0.5;
  const line = (colour: string, lineWidth: number, segments: readonly number[]) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.setLineDash([...segments]);
    ctx.beginPath();
    ctx.moveTo(chartArea.left, y);
    ctx.lineTo(chartArea.right, y);
    ctx.stroke();
  };
  ctx.save();
  // A light edge keeps the line in sight where it crosses a dark column.
  line(colours.surface, width + 1.6, []);
  line(colours[ink], width, dash);
  ctx.restore();
}

/** The names stand apart by a line at least, in the order of their levels. */
function drawNames({ ctx, chartArea, scales }: Chart, levels: readonly ChartLevel[], colours: ChartColours): void {
  ctx.save();
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  let above = Number.NEGATIVE_INFINITY;
  for (const { value, label, look } of levels.toSorted((one, other) => other.value - one.value)) {
    const y = Math.max(scales["y"]!.getPixelForValue(value), above + LINE);
    above = y;
    ctx.fillStyle = colours[LOOKS[look].ink];
    ctx.font = `${look === "benchmark" ? 700 : 400} 12px ${colours.font}`;
    ctx.fillText(label, chartArea.right + 4, y);
  }
  ctx.restore();
}

function drawMark(
  { ctx, chartArea }: Chart,
  index: number,
  count: number,
  text: string,
  { accent, surface, font }: ChartColours,
): void {
  const x = chartArea.left + (chartArea.width / Math.max(1, count)) * (index + 0.5);
  const y = MARK_RADIUS + 1;
  ctx.save();
  ctx.font = `700 11px ${font}`;
  const half = Math.max(MARK_RADIUS, ctx.measureText(text).width / 2 + 4);
  ctx.fillStyle = surface;
  ctx.strokeStyle = accent;
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  ctx.roundRect(x - half, y - MARK_RADIUS, half * 2, MARK_RADIUS * 2, MARK_RADIUS);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = accent;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(text, x, y + 0.5);
  ctx.restore();
}
