import type { Month } from "#domain/month.ts";
import type { AlertReading, AlertSignal } from "./alert-rule.ts";

/** A state from the month in which it began to the one in which it was over. */
export interface AlertEpisode {
  /** As of the last month that confirmed it. */
  readonly signal: AlertSignal;
  readonly since: Month;
  readonly month: Month;
  readonly until: Month | null;
}

/** After so many months in a row without anything to judge, a state is over. */
const FORGOTTEN = 3;

/**
 * The states that a series of readings went through, oldest first: each change of state is one, however many months it lasts.
 * Another mark ends a state and begins the next.
 *
 * @example
 * alertEpisodes(["2026-04", "2026-05", "2026-06"], ["clear", { mark: "low" }, "hold"]) // => [{ signal: { mark: "low" }, since: "2026-05", month: "2026-05", until: null }]
 * alertEpisodes(["2026-04", "2026-05"], [{ mark: "low" }, "clear"])[0].until // => "2026-05"
 */
export function alertEpisodes(months: readonly Month[], readings: readonly AlertReading[]): readonly AlertEpisode[] {
  const episodes: AlertEpisode[] = [];
  let open: AlertEpisode | null = null;
  let unknown = 0;
  const close = (until: Month) => {
    if (open) episodes.push({ ...open, until });
    open = null;
  };
  for (const [place, reading] of readings.entries()) {
    const month = months[place]!;
    unknown = reading === "unknown" ? unknown + 1 : 0;
    if (reading === "clear" || unknown >= FORGOTTEN) close(month);
    if (typeof reading === "string") continue;
    const current: AlertEpisode | null = open;
    if (current !== null && current.signal.mark !== reading.mark) close(month);
    open = { signal: reading, since: open === null ? month : open.since, month, until: null };
  }
  if (open) episodes.push(open);
  return episodes;
}
