import { createContext, type RefObject } from "react";
import type { ChartColours } from "./chart-colours.ts";

/** A chart drawn for a file. `release` gives its memory back. */
export interface ChartPicture {
  readonly canvas: HTMLCanvasElement;
  /** In units of the screen; the canvas has twice as many pixels. */
  readonly width: number;
  readonly height: number;
  readonly colours: ChartColours;
  readonly release: () => void;
}

/** Where a frame finds the picture of the chart inside it; empty while a table is shown. */
export const ChartImageSource = createContext<RefObject<(() => ChartPicture) | null> | null>(null);
