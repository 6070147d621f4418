import { useEffect, useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import { currentDay } from "#state/new-identity.ts";
import { whenIdle } from "#state/when-idle.ts";
import type { NavigationBadge } from "./shell/main-navigation.tsx";

/** While numbers are typed one after the other, the count waits for a pause. */
const PAUSE_MS = 700;

/** How many alerts wait for an answer. What computes them is fetched after the first picture. */
export function useAlertBadge(workbook: Workbook | null): NavigationBadge | null {
  const [badge, setBadge] = useState<NavigationBadge | null>(null);
  useEffect(() => {
    let stale = false;
    const show = async () => {
      const found = await alertBadge(workbook);
      if (!stale) setBadge(found);
    };
    // Without the network a screen's code may be missing; a badge less is no loss.
    let giveUp = () => {};
    const timer = setTimeout(() => {
      giveUp = whenIdle(() => void show().catch(() => undefined));
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
      giveUp();
    };
  }, [workbook]);
  return badge;
}

async function alertBadge(workbook: Workbook | null): Promise<NavigationBadge | null> {
  if (workbook === null || workbook.metrics.length === 0) return null;
  const [{ alertsOfWorkbook }, { waitingAlerts }, { japaneseHolidays }] = await Promise.all([
    import("#state/alerts-of-workbook.ts"),
    import("#domain/alert/alert-standing.ts"),
    import("#state/japanese-holidays.ts"),
  ]);
  const board = alertsOfWorkbook({ workbook, today: currentDay(), holidays: await japaneseHolidays() });
  const waiting = waitingAlerts(board, workbook.alerts);
  if (waiting.length === 0) return null;
  return { text: String(waiting.length), alert: waiting.some(({ severity }) => severity === "bad") };
}
