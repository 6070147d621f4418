import type { ChartColours } from "./chart-colours.ts";

const TILE = 7;
const STROKE = 2.2;

/** Diagonal hatching: the ink of what is not yet fact. Drawn at the screen's own resolution. */
export function hatch({ forecast, surface }: ChartColours, pixelRatio: number): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.round(TILE * pixelRatio);
  const context = tile.getContext("2d");
  const scale = tile.width / TILE;
  if (!context) return forecast;
  context.scale(scale, scale);
  context.fillStyle = surface;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = forecast;
  context.lineWidth = STROKE;
  context.beginPath();
  for (const start of [-TILE, 0, TILE]) {
    context.moveTo(start - 1, TILE + 1);
    context.lineTo(start + TILE + 1, -1);
  }
  context.stroke();
  const pattern = context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern ?? forecast;
}
