import { type Journal, JournalFailure } from "./journal.ts";
import type { JournalMethod, JournalRequest, JournalResponse } from "./journal-message.ts";

const PATIENCE = 10_000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: JournalFailure): void;
}

/** The journal in its own worker, where alone OPFS can be written in place and flushed; null where the browser has none. */
export function createWorkerJournal(): Journal | null {
  if (typeof Worker === "undefined" || typeof navigator.storage?.getDirectory !== "function") return null;
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return null;
  }

  function start(): Worker {
    const started = new Worker(new URL("./journal.worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<JournalResponse>) => {
      const request = waiting.get(data.id);
      waiting.delete(data.id);
      if ("failure" in data) request?.reject(new JournalFailure(data.failure, data.message));
      else request?.resolve(data.value);
    });
    started.addEventListener("error", (event) => {
      event.preventDefault();
      giveUp(new JournalFailure("unavailable", event.message));
    });
    return started;
  }

  function giveUp(failure: JournalFailure): void {
    const requests = [...waiting.values()];
    waiting.clear();
    for (const request of requests) request.reject(failure);
  }

  /** A worker that does not answer never will: a new one takes its place. */
  function renew(): void {
    worker.terminate();
    giveUp(new JournalFailure("failed", "The journal's worker was replaced"));
    worker = start();
  }

  function call<Value>(method: JournalMethod, ...args: readonly unknown[]): Promise<Value> {
    last += 1;
    const request: JournalRequest = { id: last, method, args };
    return new Promise<Value>((resolve, reject) => {
      const timer = setTimeout(renew, PATIENCE);
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
    renew,
    dispose: () => worker.terminate(),
  };
}
