import type { SaveState } from "#state/workbook-state.ts";
import type { exportReminder } from "./last-export.ts";

/** What could be lost, from worst to none. */
export type SafetyLevel = "bad" | "warn" | "good";

export type SafetyFault = "unsaved" | "one-copy" | "export-due" | "not-protected";

export interface Safety {
  readonly level: SafetyLevel;
  /** What keeps it from being good, the worst first. */
  readonly faults: readonly SafetyFault[];
}

/**
 * How safe the open workbook is: unsaved changes are the worst; then an overdue file, then a single copy. A browser that may
 * clear the data is named, and counts only while there is no recent file.
 */
export function safety(
  save: SaveState,
  reminder: ReturnType<typeof exportReminder>,
  { persisted, fileAutosave }: { readonly persisted: boolean | null; readonly fileAutosave: boolean },
): Safety {
  const exportDue = reminder !== null && !fileAutosave;
  const faults: SafetyFault[] = [];
  if (save.status === "unsaved") faults.push("unsaved");
  if (exportDue) faults.push("export-due");
  if (save.status === "saved" && save.copies === 1) faults.push("one-copy");
  if (exportDue && persisted === false) faults.push("not-protected");
  const level = faults[0] === "unsaved" ? "bad" : faults.length > 0 ? "warn" : "good";
  return { level, faults };
}
