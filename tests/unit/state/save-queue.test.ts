import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSaveQueue, type SaveQueueListener } from "#state/save-queue.ts";
import { StorageFailure, WriterDeposed } from "#storage/storage-failure.ts";
import { EMPTY_HISTORY } from "#storage/workbook-document.ts";
import type { Change } from "#storage/workbook-repository.ts";
import { aWorkbook } from "../../support/a-workbook.ts";

const change = (revision: number): Change => ({
  operation: {
    workbook: "w1",
    revision,
    action: "do",
    label: { name: "x" },
    at: "2026-04-01T00:00:00.000Z",
    patches: [],
    inverse: [],
  },
  workbook: aWorkbook(),
  history: EMPTY_HISTORY,
});

/** A storage whose writes are settled by hand. */
function storage() {
  const batches: number[][] = [];
  const settle: { resolve(): void; reject(error: Error): void }[] = [];
  const append = (changes: readonly Change[]) =>
    new Promise<void>((resolve, reject) => {
      batches.push(changes.map(({ operation }) => operation.revision));
      settle.push({ resolve, reject });
    });
  const listener = { onSaved: vi.fn(), onUnsaved: vi.fn(), onDeposed: vi.fn() } satisfies SaveQueueListener;
  return { batches, settle, listener, queue: createSaveQueue(append, listener) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the save queue", () => {
  it("writes the first change at once, and together what waited meanwhile; saved is only said when all is", async () => {
    const { batches, settle, listener, queue } = storage();
    queue.push(change(1));
    expect(batches).toEqual([[1]]);
    queue.push(change(2));
    queue.push(change(3));
    settle[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(batches).toEqual([[1], [2, 3]]);
    expect(listener.onSaved).not.toHaveBeenCalled();
    settle[1]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(listener.onSaved).toHaveBeenCalledOnce();
    expect(queue.waiting).toBe(0);
  });

  it("keeps what failed, tries again later and longer later, and writes all of it in order", async () => {
    const { batches, settle, listener, queue } = storage();
    queue.push(change(1));
    settle[0]?.reject(new StorageFailure("quota"));
    await vi.advanceTimersByTimeAsync(0);
    expect(listener.onUnsaved).toHaveBeenCalledWith("quota");
    queue.push(change(2));
    expect(batches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(250);
    expect(batches.at(-1)).toEqual([1, 2]);
    settle[1]?.reject(new StorageFailure("quota"));
    await vi.advanceTimersByTimeAsync(999);
    expect(batches).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(batches).toHaveLength(3);
    settle[2]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(listener.onSaved).toHaveBeenCalledOnce();
  });

  it("tries again at once on demand", async () => {
    const { batches, settle, queue } = storage();
    queue.push(change(1));
    settle[0]?.reject(new StorageFailure("storage-error"));
    await vi.advanceTimersByTimeAsync(0);
    const flushed = queue.flush();
    settle[1]?.resolve();
    await flushed;
    expect(batches).toEqual([[1], [1]]);
  });

  it("stops for good when another writer is in office, with what it could not write", async () => {
    const { batches, settle, listener, queue } = storage();
    queue.push(change(1));
    settle[0]?.reject(new WriterDeposed("other-tab"));
    await vi.advanceTimersByTimeAsync(60_000);
    await queue.flush();
    expect(listener.onDeposed).toHaveBeenCalledWith("other-tab");
    expect(batches).toHaveLength(1);
    expect(queue.waiting).toBe(1);
  });
});
