/** When a workbook was last written to a file from this browser, and at which revision. */
export interface LastExport {
  readonly at: string;
  readonly revision: number;
  readonly bytes: number;
}

const key = (workbookId: string): string => `kpi-workbook:last-export:${workbookId}`;

/** A convenience of this device, not part of the workbook: without localStorage it is only forgotten. */
export function lastExport(workbookId: string): LastExport | null {
  try {
    const stored = JSON.parse(localStorage.getItem(key(workbookId)) ?? "null") as LastExport | null;
    return stored && typeof stored.at === "string" && Number.isFinite(stored.revision) ? stored : null;
  } catch {
    return null;
  }
}

export function rememberExport(workbookId: string, made: LastExport): void {
  try {
    localStorage.setItem(key(workbookId), JSON.stringify(made));
  } catch {
    // full or forbidden: the reminder comes earlier than needed
  }
}

const DAY = 86_400_000;

/** Whether it is time to write a file again: the only protection against cleared browsing data. */
export function exportReminder(
  last: LastExport | null,
  revision: number,
  now: Date,
): "never" | "changes" | "late" | null {
  if (!last) return revision > 0 ? "never" : null;
  const changes = revision - last.revision;
  if (changes > 200) return "changes";
  return changes > 0 && now.getTime() - Date.parse(last.at) > 7 * DAY ? "late" : null;
}
