import { ok, type Result } from "#domain/result.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { ImportPreview } from "./import-preview.ts";
import { unpackedPreview } from "./packed-preview.ts";
import type { TableProgress } from "./parsed-table.ts";
import type { TableDesk, TableOffer, TableRequest } from "./table-desk.ts";
import type { TableFault } from "./table-fault.ts";
import type { TableAnswer, TableQuestion } from "./table-message.ts";

/** One table on its way in, beside the page. Stopping it loses nothing: nothing is written here. */
export interface TableImport {
  /** null when stopped. */
  open(request: TableRequest, onProgress?: TableProgress): Promise<Result<TableOffer, TableFault> | null>;
  /** null when stopped, or when a later preview was asked for. */
  preview(plan: ImportPlan, workbook: Workbook, onProgress?: TableProgress): Promise<ImportPreview | null>;
  /** Ends whatever is under way at once; the table must be opened again. */
  stop(): void;
}

/**
 * Reads and previews tables in a worker, so that the page stays responsive at 100,000 rows; where there are no workers, here.
 *
 * @example
 * const table = tableImport(); await table.open({ input: file, options: {}, workbook, fiscalYear: 2025 })
 */
export function tableImport(): TableImport {
  let remote: RemoteDesk | null = null;
  let local: Promise<TableDesk> | null = null;
  let latest = 0;

  const localDesk = () => {
    local ??= import("./table-desk.ts").then(({ tableDesk }) => tableDesk());
    return local;
  };

  return {
    async open(request, onProgress) {
      remote?.end();
      const mine = ++latest;
      remote = await startedRemote();
      if (mine !== latest) return null;
      if (!remote) {
        const result = await (await localDesk()).open(request, onProgress);
        return mine === latest ? result : null;
      }
      const answer = await remote.ask({ id: mine, type: "open", request }, onProgress);
      if (answer?.type !== "opened") return null;
      const { result } = answer;
      return result.ok ? ok({ ...result.value, preview: unpackedPreview(result.value.preview) }) : result;
    },
    async preview(plan, workbook, onProgress) {
      const mine = ++latest;
      if (!remote) {
        const desk = await localDesk();
        return mine === latest ? desk.preview(plan, workbook, onProgress) : null;
      }
      const answer = await remote.ask({ id: mine, type: "preview", plan, workbook }, onProgress);
      return answer?.type === "previewed" && mine === latest ? unpackedPreview(answer.preview) : null;
    },
    stop() {
      latest += 1;
      remote?.end();
      remote = null;
    },
  };
}

interface RemoteDesk {
  /** null when the worker ended first. */
  ask(question: TableQuestion, onProgress?: TableProgress): Promise<TableAnswer | null>;
  end(): void;
}

/** null where workers are missing, forbidden by the page's policy, or do not come up. */
function startedRemote(): Promise<RemoteDesk | null> {
  if (typeof Worker === "undefined") return Promise.resolve(null);
  let worker: Worker;
  try {
    worker = new Worker(new URL("./table-import.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return Promise.resolve(null);
  }
  const waiting = new Map<
    number,
    { settle: (answer: TableAnswer | null) => void; onProgress: TableProgress | undefined }
  >();
  const end = () => {
    worker.terminate();
    for (const { settle } of waiting.values()) settle(null);
    waiting.clear();
  };
  const desk: RemoteDesk = {
    end,
    ask: (question, onProgress) =>
      new Promise((settle) => {
        waiting.set(question.id, { settle, onProgress });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
        worker.postMessage(question);
      }),
  };
  return new Promise((resolve) => {
    worker.addEventListener("error", () => {
      end();
      resolve(null);
    });
    worker.addEventListener("messageerror", end);
    worker.addEventListener("message", ({ data }: MessageEvent<TableAnswer>) => {
      if (data.type === "ready") return resolve(desk);
      const asked = waiting.get(data.id);
      if (data.type === "progress") return asked?.onProgress?.(data.done, data.total);
      waiting.delete(data.id);
      asked?.settle(data);
    });
  });
}
