import { describe, expect, it } from "vitest";
import { createFileJournal, type JournalFiles } from "#storage/file-journal.ts";
import type { OperationRecord } from "#storage/operation-record.ts";
import type { SnapshotRecord } from "#storage/snapshot-record.ts";
import { type MemoryFile, memoryFile } from "../../integration/support/memory-files.ts";

const operation = (revision: number): OperationRecord => ({
  workbook: "w1",
  revision,
  previousHash: `h${revision - 1}`,
  hash: `h${revision}`,
  body: `{"値":${revision}}`,
});
const snapshot = (revision: number): SnapshotRecord => ({
  format: 1,
  workbook: "w1",
  revision,
  epoch: 1,
  hash: `h${revision}`,
  sha256: "",
  body: "x".repeat(revision),
});

type Files = Record<keyof JournalFiles, MemoryFile>;

function aDisk(onWrite?: () => void): Files {
  return { a: memoryFile(onWrite), b: memoryFile(onWrite), lines: memoryFile(onWrite), running: memoryFile(onWrite) };
}

function journalOn(files: Files) {
  return createFileJournal({
    list: () => Promise.resolve(["w1"]),
    files: () => Promise.resolve(files),
    remove: () => Promise.resolve(),
  });
}

/** The revision a journal vouches for: its newest snapshot and the lines that follow it. */
async function reach(files: Files): Promise<number> {
  const { snapshots, operations } = await journalOn(files).open("w1");
  const start = Math.max(-1, ...snapshots.map(({ revision }) => revision));
  return operations.reduce((revision, line) => (line.revision === revision + 1 ? line.revision : revision), start);
}

describe("the journal", () => {
  it("gives back what was appended, and tells a clean end from an unclean one", async () => {
    const files = aDisk();
    const journal = journalOn(files);
    expect(await journal.open("w1")).toEqual({ snapshots: [], operations: [], unclean: false });
    await journal.snapshot(snapshot(0));
    await journal.append([operation(1), operation(2)]);
    await journal.append([operation(3)]);
    const crashed = await journalOn(files).open("w1");
    expect(crashed).toEqual({ snapshots: [snapshot(0)], operations: [1, 2, 3].map(operation), unclean: true });
    await journal.close();
    expect((await journalOn(files).open("w1")).unclean).toBe(false);
  });

  it("believes every line up to a torn or changed one, at whatever byte", async () => {
    const files = aDisk();
    const journal = journalOn(files);
    await journal.open("w1");
    await journal.append([operation(1), operation(2), operation(3)]);
    const whole = files.lines.bytes;
    const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1);
    for (let cut = 0; cut < whole.length; cut += 1) {
      const torn = aDisk();
      torn.lines.bytes = whole.slice(0, cut);
      const { operations } = await journalOn(torn).open("w1");
      expect(operations.length).toBe(ends.filter((end) => end <= cut).length);
      expect(torn.lines.getSize()).toBe(ends.findLast((end) => end <= cut) ?? 0);
      const flipped = aDisk();
      flipped.lines.bytes = whole.slice();
      flipped.lines.bytes[cut]! ^= 4;
      expect((await journalOn(flipped).open("w1")).operations.length).toBe(ends.filter((end) => end <= cut).length);
    }
  });

  it("loses nothing when a snapshot is cut off at any of its writes", async () => {
    for (let step = 1; ; step += 1) {
      let left = Infinity;
      const files = aDisk(() => {
        left -= 1;
        if (left < 0) throw new Error("Killed");
      });
      const journal = journalOn(files);
      await journal.open("w1");
      await journal.snapshot(snapshot(0));
      await journal.append([operation(1)]);
      await journal.snapshot(snapshot(1));
      await journal.append([operation(2), operation(3)]);
      left = step - 1;
      const survived = await journal.snapshot(snapshot(3)).then(
        () => true,
        () => false,
      );
      left = Infinity;
      expect(await reach(files)).toBe(3);
      if (survived) {
        expect(step).toBeGreaterThan(4);
        return;
      }
    }
  });

  it("does not write a snapshot's header before its body is on the disk as it should be", async () => {
    const files = aDisk();
    const journal = journalOn(files);
    await journal.open("w1");
    await journal.snapshot(snapshot(5));
    const { write } = files.b;
    files.b.write = (buffer, options) => write(options.at === 128 ? buffer.map((byte) => byte ^ 1) : buffer, options);
    await expect(journal.snapshot(snapshot(6))).rejects.toThrow("does not hold");
    expect(await reach(files)).toBe(5);
  });

  it("takes back the part of a line that a full disk took", async () => {
    const files = aDisk();
    const journal = journalOn(files);
    await journal.open("w1");
    await journal.append([operation(1)]);
    const { write } = files.lines;
    files.lines.write = (buffer, options) => write(buffer.subarray(0, 20), options);
    await expect(journal.append([operation(2)])).rejects.toMatchObject({ name: "QuotaExceededError" });
    files.lines.write = write;
    await journal.append([operation(2)]);
    expect((await journalOn(files).open("w1")).operations).toEqual([operation(1), operation(2)]);
  });
});
