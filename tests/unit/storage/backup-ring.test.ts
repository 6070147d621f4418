import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backupOf, nameOf } from "#storage/backup-folder.ts";
import { type Backup, backupDue, surplusBackups } from "#storage/backup-ring.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const dayOf = (at: number) => String(Math.floor(at / DAY));

const backup = (sequence: number, more: Partial<Backup> = {}): Backup => ({
  sequence,
  reason: "hourly",
  revision: sequence * 10,
  values: 1000,
  at: sequence * HOUR,
  ...more,
});

const sequences = (backups: readonly Backup[]) => backups.map(({ sequence }) => sequence);

function remaining(backups: readonly Backup[]): readonly number[] {
  const gone = new Set(surplusBackups(backups, dayOf));
  return sequences(backups.filter((one) => !gone.has(one)));
}

describe("when one is due", () => {
  test("the first edit, then an hour later, and only if something changed", () => {
    expect(backupDue([], 1, 0)).toBe(true);
    expect(backupDue([backup(1)], 11, HOUR + HOUR / 2)).toBe(false);
    expect(backupDue([backup(1)], 11, 2 * HOUR)).toBe(true);
    expect(backupDue([backup(1)], 10, 5 * HOUR)).toBe(false);
  });

  test("a clock set back by ten years does not stop backups, and one taken before a change does not count", () => {
    expect(backupDue([backup(1, { at: 10 * 365 * DAY })], 11, DAY)).toBe(true);
    expect(backupDue([backup(1), backup(2, { reason: "import" })], 30, 2 * HOUR)).toBe(true);
  });
});

describe("what goes", () => {
  test("today's stay, of each of the seven days before the last one stays, what is older goes", () => {
    const backups = Array.from({ length: 10 * 3 }, (_, index) =>
      backup(index + 1, { at: Math.floor(index / 3) * DAY + (index % 3) * HOUR }),
    );
    expect(remaining(backups)).toEqual([9, 12, 15, 18, 21, 24, 27, 28, 29, 30]);
  });

  test("the ten newest from before large changes stay, however old", () => {
    const backups = [
      ...Array.from({ length: 12 }, (_, index) => backup(index + 1, { reason: "import", at: 0 })),
      backup(13, { at: 100 * DAY }),
    ];
    expect(remaining(backups)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test("an emptied workbook pushes no fuller backup out", () => {
    const full = Array.from({ length: 20 }, (_, index) => backup(index + 1, { at: index * DAY }));
    const emptied = Array.from({ length: 20 }, (_, index) => backup(index + 21, { at: (index + 20) * DAY, values: 3 }));
    expect(remaining([...full, ...emptied])).toEqual(expect.arrayContaining(sequences(full)));
  });

  test("a date far in the future counts as one day like any other", () => {
    const backups = [backup(1, { at: DAY }), backup(2, { at: 5000 * DAY }), backup(3, { at: 2 * DAY })];
    expect(remaining(backups)).toEqual([1, 2, 3]);
  });

  test("whatever was taken, the fullest newest one stays and the number is bounded", () => {
    const anyBackups = fc
      .array(
        fc.record({
          reason: fc.constantFrom<Backup["reason"][]>("hourly", "import", "delete"),
          values: fc.constantFrom(0, 5, 1000, 1200),
          at: fc.integer({ min: 0, max: 400 * DAY }),
        }),
        { minLength: 1, maxLength: 150 },
      )
      .map((rows) => rows.map((row, index) => backup(index + 1, row)));
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = remaining(backups);
        const fullest = Math.max(...backups.map(({ values }) => values));
        const lastSound = backups.findLast(({ values }) => values >= fullest / 10)!;
        expect(kept).toContain(lastSound.sequence);
        expect(kept.length).toBeLessThanOrEqual(24 + 7 + 10 + 60 + 1);
      }),
    );
  });
});

test("a backup's name says all about it, and other names say nothing", () => {
  const one = backup(7, { reason: "delete", values: 0, at: 1_790_000_000_000 });
  expect(backupOf(nameOf(one))).toEqual(one);
  expect(backupOf("00000007.other.1.2.3.kpi.json.gz")).toBeNull();
  expect(backupOf("notes.txt")).toBeNull();
});
