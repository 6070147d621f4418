import { useMemo } from "react";
import type { AlertBoard } from "#domain/alert/workbook-alerts.ts";
import type { Month } from "#domain/month.ts";
import { alertsAsOf, alertsOfWorkbook } from "./alerts-of-workbook.ts";
import { currentDay } from "./new-identity.ts";
import { useHolidays } from "./use-holidays.tsx";
import { useWorkbook } from "./use-workbook.tsx";

/** The open workbook's alerts; null for the moment until the holidays are there. */
export function useAlertBoard(): AlertBoard | null {
  const workbook = useWorkbook();
  const holidays = useHolidays();
  return useMemo(
    () => (holidays === null ? null : alertsOfWorkbook({ workbook, today: currentDay(), holidays })),
    [workbook, holidays],
  );
}

/** The open workbook's alerts as they stood at the end of a month: a meeting on it knows nothing of what came after. */
export function useAlertBoardAsOf(month: Month): AlertBoard | null {
  const workbook = useWorkbook();
  const holidays = useHolidays();
  return useMemo(
    () => (holidays === null ? null : alertsAsOf({ workbook, today: currentDay(), holidays }, month)),
    [workbook, holidays, month],
  );
}
