import { StorageFailure, type UnsavedReason, WriterDeposed } from "#storage/storage-failure.ts";
import type { Change } from "#storage/workbook-repository.ts";

const RETRY_AFTER = [250, 1000, 2000, 5000, 10_000, 30_000];

export interface SaveQueueListener {
  onSaved(): void;
  onUnsaved(reason: UnsavedReason): void;
  onDeposed(reason: WriterDeposed["reason"]): void;
}

/** Changes on their way to storage: in order, none dropped; those that wait while a write is under way go together. */
export interface SaveQueue {
  readonly waiting: number;
  push(change: Change): void;
  /** Tries now; settles when everything is kept, or the attempt failed. */
  flush(): Promise<void>;
  stop(): void;
}

export function createSaveQueue(
  append: (changes: readonly Change[]) => Promise<void>,
  listener: SaveQueueListener,
): SaveQueue {
  let waiting: Change[] = [];
  let running: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let stopped = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0 && !stopped) {
      const batch = waiting;
      try {
        await append(batch);
      } catch (error) {
        failed(error);
        return;
      }
      waiting = waiting.slice(batch.length);
      failures = 0;
    }
    if (!stopped) listener.onSaved();
  }

  function failed(error: unknown): void {
    if (stopped) return;
    if (error instanceof WriterDeposed) {
      stopped = true;
      listener.onDeposed(error.reason);
      return;
    }
    if (!(error instanceof StorageFailure)) console.error(error);
    retry = setTimeout(() => void run(), RETRY_AFTER[Math.min(failures, RETRY_AFTER.length - 1)]);
    failures += 1;
    listener.onUnsaved(error instanceof StorageFailure ? error.reason : "storage-error");
  }

  function run(): Promise<void> {
    clearTimeout(retry);
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    get waiting() {
      return waiting.length;
    },
    push(change) {
      waiting = [...waiting, change];
      if (failures === 0) void run();
    },
    flush: () => (waiting.length > 0 && !stopped ? run() : Promise.resolve()),
    stop() {
      stopped = true;
      clearTimeout(retry);
    },
  };
}
