import type { MonthColumn } from "./month-column.ts";

export interface ColumnScales {
  readonly columns: { readonly min: number; readonly max: number };
  readonly strip: { readonly min: number; readonly max: number };
}

/** Shares of the drawing's height: where the strip's zero line runs, how far its bars reach, what the columns take. */
const STRIP_ZERO = 0.16;
const STRIP_UP = 0.07;
const STRIP_DOWN = 0.15;
const COLUMNS = 0.54;

/**
 * Two scales over one drawing: the columns stand at its foot, the variance strip hangs at its head. The columns start at 0.
 * `levels`: what else must be in sight, such as control limits.
 */
export function monthColumnScales(columns: readonly MonthColumn[], levels: readonly number[] = []): ColumnScales {
  const heights = columns.flatMap(({ actual, target, forecast, priorYear }) => [actual, target, forecast, priorYear]);
  const peak = Math.max(0, ...levels, ...heights.map((height) => height ?? 0));
  const floor = Math.min(0, ...levels, ...heights.map((height) => height ?? 0));
  const span = peak - floor || 1;
  const variances = columns.map(({ variance }) => variance ?? 0);
  const up = Math.max(0, ...variances);
  const down = Math.max(0, ...variances.map((variance) => -variance));
  const perHeight = Math.max(up / STRIP_UP, down / STRIP_DOWN) || 1;
  return {
    columns: { min: floor, max: floor + span / COLUMNS },
    strip: { min: -perHeight * (1 - STRIP_ZERO), max: perHeight * STRIP_ZERO },
  };
}
