import type { Workbook } from "#domain/workbook.ts";
import type { BackupFolder } from "#storage/backup-folder.ts";
import { type Backup, type BackupReason, backupDue, surplusBackups } from "#storage/backup-ring.ts";
import { createTurns } from "#storage/turns.ts";
import { writeWorkbookFile } from "#transfer/json/write-workbook-file.ts";
import type { CommandName } from "./command.ts";
import { filledValues } from "./filled-values.ts";
import type { WorkbookState } from "./workbook-state.ts";
import type { WorkbookStore } from "./workbook-store.ts";

export interface BackupClock {
  readonly now: () => number;
  /** The calendar day of an instant on this device. */
  readonly dayOf: (at: number) => string;
}

const IDLE = 5_000;
const RISKY: Partial<Record<CommandName, BackupReason>> = {
  importTable: "import",
  replaceWorkbook: "replace",
  restoreBackup: "restore",
};
const MANY_VALUES = 20;
const MUCH = 0.1;

const localClock: BackupClock = { now: Date.now, dayOf: (at) => new Date(at).toDateString() };

/**
 * Takes backups of the open workbook while it is edited: one an hour, and one of the state before an import, a replacement, a
 * restoration or the loss of more than a tenth of its numbers. They never delay an edit, and a failed one is tried again.
 */
export function keepBackups(store: WorkbookStore, folder: BackupFolder, clock: BackupClock = localClock): () => void {
  const inTurn = createTurns();
  let idle: ReturnType<typeof setTimeout> | undefined;

  async function take(state: WorkbookState & { workbook: Workbook }, reason: BackupReason): Promise<void> {
    const { workbook, revision, lineage, extra } = state;
    const present = await folder.list(workbook.id);
    if (reason === "hourly" && !backupDue(present, revision, clock.now())) return;
    const at = clock.now();
    const content = await writeWorkbookFile({
      workbook,
      revision,
      lineage,
      extra,
      exportedAt: new Date(at).toISOString(),
    });
    const sequence = (present.at(-1)?.sequence ?? 0) + 1;
    const taken: Backup = { sequence, reason, revision, values: filledValues(workbook), at };
    await folder.write(workbook.id, taken, content);
    for (const surplus of surplusBackups([...present, taken], clock.dayOf)) await folder.remove(workbook.id, surplus);
  }

  const attempt = (state: WorkbookState, reason: BackupReason) => {
    if (state.workbook) void inTurn(() => take({ ...state, workbook: state.workbook! }, reason)).catch(() => {});
  };

  const unsubscribe = store.subscribe((state, previous) => {
    const { workbook, save } = state;
    if (!workbook || workbook === previous.workbook || workbook.id !== previous.workbook?.id) return;
    if (save.status === "read-only") return;
    const reason = riskOf(state, previous.workbook);
    if (reason) attempt(previous, reason);
    clearTimeout(idle);
    idle = setTimeout(() => attempt(store.getState(), "hourly"), IDLE);
  });
  return () => {
    clearTimeout(idle);
    unsubscribe();
  };
}

/** Why the state before a change is worth keeping; null for ordinary work. */
function riskOf({ workbook, undoable }: WorkbookState, before: Workbook): BackupReason | null {
  const named = undoable && RISKY[undoable.name];
  if (named) return named;
  const lost = filledValues(before) - filledValues(workbook!);
  return lost >= MANY_VALUES && lost > filledValues(before) * MUCH ? "delete" : null;
}
