import { fault, ok, type Result } from "#domain/result.ts";
import type { FileFault } from "./file-fault.ts";
import type { FileReadOptions, OpenedFile } from "./opened-file.ts";
import { startFileWorker } from "./start-file-worker.ts";
import {
  joined,
  type WorkbookFileMessage,
  type WorkbookFilePart,
  type WorkbookFileRequest,
} from "./workbook-file-message.ts";

type NamedBlob = Blob & { readonly name?: string };

/**
 * Reads a `*.kpi.json` and checks everything in it before anything of the present workbook is touched. In a browser the work is done
 * beside the page, in a worker that `signal` stops at once; where there are no workers, here.
 */
export async function readWorkbookFile(
  file: NamedBlob,
  options: FileReadOptions = {},
): Promise<Result<OpenedFile, FileFault>> {
  const worker = startFileWorker();
  const result = worker && (await readIn(worker, file, options));
  if (result) return result;
  const { decodeWorkbookFile } = await import("./decode-workbook-file.ts");
  return decodeWorkbookFile(file, options);
}

/** null when the worker never came up, so that the caller reads the file itself. */
function readIn(
  worker: Worker,
  file: NamedBlob,
  { signal, onProgress, leaveOutDangling = false }: FileReadOptions,
): Promise<Result<OpenedFile, FileFault> | null> {
  const refused = (code: "cancelled" | "unreadable") => fault({ fileName: file.name ?? "", code });
  const parts: WorkbookFilePart[] = [];
  let heard = false;
  return new Promise((resolve) => {
    const finish = (result: Result<OpenedFile, FileFault> | null): void => {
      worker.terminate();
      signal?.removeEventListener("abort", cancel);
      resolve(result);
    };
    const cancel = (): void => finish(refused("cancelled"));
    const fail = (): void => finish(heard ? refused("unreadable") : null);
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
    worker.addEventListener("message", ({ data }: MessageEvent<WorkbookFileMessage>) => {
      heard = true;
      if (data.type === "opened") finish(ok(joined(data.file, parts)));
      else if (data.type === "refused") finish(fault(data.fault));
      else {
        if (data.type === "part") parts.push(data);
        onProgress?.(data.progress);
      }
    });
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted) cancel();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    else worker.postMessage({ type: "read", file, leaveOutDangling } satisfies WorkbookFileRequest);
  });
}
