import { useEffect, useMemo, useState } from "react";
import type { AlertBoard } from "#domain/alert/workbook-alerts.ts";
import { alertsOfWorkbook } from "./alerts-of-workbook.ts";
import { japaneseHolidays } from "./japanese-holidays.ts";
import { currentDay } from "./new-identity.ts";
import { useWorkbook } from "./use-workbook.tsx";

const NONE: ReadonlySet<string> = new Set();

/** The open workbook's alerts; null for the moment until the holidays are there. */
export function useAlertBoard(): AlertBoard | null {
  const workbook = useWorkbook();
  const [holidays, setHolidays] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let stale = false;
    const take = (found: ReadonlySet<string>) => stale || setHolidays(found);
    // Without the list, weekends alone are kept free.
    japaneseHolidays().then(take, () => take(NONE));
    return () => {
      stale = true;
    };
  }, []);
  return useMemo(
    () => (holidays === null ? null : alertsOfWorkbook({ workbook, today: currentDay(), holidays })),
    [workbook, holidays],
  );
}
