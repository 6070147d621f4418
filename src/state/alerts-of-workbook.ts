import { type AlertBoard, workbookAlerts } from "#domain/alert/workbook-alerts.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "./engine-of-workbook.ts";

interface Asked {
  readonly workbook: Workbook;
  readonly today: string;
  readonly holidays: ReadonlySet<string>;
}

/** A workbook's alerts as they stood when a month was the last one known. */
export function alertsAsOf({ workbook, today, holidays }: Asked, month: Month): AlertBoard {
  return workbookAlerts(workbook, engineOfWorkbook(workbook), { today, holidays }, month);
}

let latest: (Asked & { readonly board: AlertBoard }) | null = null;

/** A workbook's alerts, computed once per workbook value: the rail, the dashboard and the alerts page ask for the same. */
export function alertsOfWorkbook({ workbook, today, holidays }: Asked): AlertBoard {
  if (latest?.workbook === workbook && latest.today === today && latest.holidays === holidays) return latest.board;
  const board = workbookAlerts(workbook, engineOfWorkbook(workbook), { today, holidays });
  latest = { workbook, today, holidays, board };
  return board;
}
