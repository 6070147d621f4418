import { type Journal, JournalFailure } from "./journal.ts";
import type { JournalMethod, JournalRequest, JournalResponse } from "./journal-message.ts";

const PATIENCE = 10_000;

/** The journal in its own worker, where alone OPFS can be written in place and flushed; null where the browser has none. */
export function createWorkerJournal(): Journal | null {
  if (typeof Worker === "undefined" || typeof navigator.storage?.getDirectory !== "function") return null;
  let worker: Worker;
  try {
    worker = new Worker(new URL("./journal.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: JournalFailure): void }>();
  let last = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<JournalResponse>) => {
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failure" in data) request?.reject(new JournalFailure(data.failure, data.message));
    else request?.resolve(data.value);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    for (const request of waiting.values()) request.reject(new JournalFailure("unavailable", event.message));
    waiting.clear();
  });

  function call<Value>(method: JournalMethod, ...args: readonly unknown[]): Promise<Value> {
    last += 1;
    const request: JournalRequest = { id: last, method, args };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(request.id);
        reject(new JournalFailure("failed", `No answer to ${method}`));
      }, PATIENCE);
      waiting.set(request.id, {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value as Value);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
      worker.postMessage(request);
    });
  }

  return {
    list: () => call("list"),
    open: (workbook) => call("open", workbook),
    append: (operations) => call("append", operations),
    snapshot: (snapshot) => call("snapshot", snapshot),
    close: () => call("close"),
    remove: (workbook) => call("remove", workbook),
    dispose: () => worker.terminate(),
  };
}
