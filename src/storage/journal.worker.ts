import { createFileJournal } from "./file-journal.ts";
import type { JournalFailure } from "./journal.ts";
import type { JournalRequest, JournalResponse } from "./journal-message.ts";
import { opfsFolders } from "./opfs-folders.ts";

const journal = createFileJournal(opfsFolders());
let turn: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<JournalRequest>) => {
  turn = turn.then(() => answer(data));
});

async function answer({ id, method, args }: JournalRequest): Promise<void> {
  try {
    const run = journal[method] as (...values: readonly unknown[]) => Promise<unknown>;
    reply({ id, value: await run(...args) });
  } catch (error) {
    reply({ id, failure: failureCode(error), message: String(error) });
  }
}

function reply(response: JournalResponse): void {
  postMessage(response);
}

function failureCode(error: unknown): JournalFailure["code"] {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "NoModificationAllowedError" || name === "InvalidModificationError") return "busy";
  if (name === "QuotaExceededError") return "quota";
  return name === "SecurityError" || name === "NotSupportedError" || name === "TypeError" ? "unavailable" : "failed";
}
