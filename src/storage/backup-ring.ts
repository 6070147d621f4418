/** Why a backup was taken: an hour of work had passed, or something large was about to change. */
export type BackupReason = "hourly" | "import" | "replace" | "restore" | "delete";

/** One kept state of a workbook. */
export interface Backup {
  /** Counts up for ever: what the clock says may be wrong, the order is not. */
  readonly sequence: number;
  readonly reason: BackupReason;
  /** The revision it holds. */
  readonly revision: number;
  /** How many numbers are in it. */
  readonly values: number;
  /** Milliseconds since 1970, as this device's clock said. */
  readonly at: number;
}

const HOUR = 3_600_000;
const HOURLY_TODAY = 24;
const DAYS = 7;
const BEFORE_CHANGES = 10;
const AT_MOST = 60;
const EMPTIER = 0.1;

/** Whether an hourly backup is due. A clock set back does not stop backups. */
export function backupDue(backups: readonly Backup[], revision: number, now: number): boolean {
  const last = backups.findLast(({ reason }) => reason === "hourly");
  if (!last) return true;
  return last.revision !== revision && (now - last.at >= HOUR || now < last.at);
}

/**
 * The backups that may go: all but those of the newest day, the last of each of the seven days before, and the ten newest that
 * were taken before a large change. While the newest state holds less than a tenth of what another one holds, nothing fuller
 * than it goes: an emptied workbook does not push out a good one.
 *
 * @param backups in order of `sequence`
 * @param dayOf the calendar day of an instant, on this device
 */
export function surplusBackups(backups: readonly Backup[], dayOf: (at: number) => string): readonly Backup[] {
  const newest = backups.at(-1);
  if (!newest) return [];
  const hourly = backups.filter(({ reason }) => reason === "hourly").toReversed();
  const [today = [], ...earlier] = byDay(hourly, dayOf);
  const kept = new Set([
    ...today.slice(0, HOURLY_TODAY),
    ...earlier.slice(0, DAYS).map(([last]) => last!),
    ...backups.filter(({ reason }) => reason !== "hourly").slice(-BEFORE_CHANGES),
  ]);
  const fullest = Math.max(...backups.map(({ values }) => values));
  const sound = (backup: Backup) => backup.values >= fullest * EMPTIER;
  if (sound(newest)) kept.add(newest);
  else for (const backup of backups.filter(sound).slice(-AT_MOST)) kept.add(backup);
  return backups.filter((backup) => !kept.has(backup));
}

/** Newest first, by calendar day; days follow each other as the backups do. */
function byDay(newestFirst: readonly Backup[], dayOf: (at: number) => string): Backup[][] {
  const days = new Map<string, Backup[]>();
  for (const backup of newestFirst) {
    const day = dayOf(backup.at);
    const members = days.get(day);
    if (members) members.push(backup);
    else days.set(day, [backup]);
  }
  return [...days.values()];
}
