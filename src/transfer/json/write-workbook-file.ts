import { encodeWorkbookFile, type WorkbookFileContent } from "./encode-workbook-file.ts";
import { startFileWorker } from "./start-file-worker.ts";
import type { WorkbookFileRequest, WorkbookFileWritten } from "./workbook-file-message.ts";

/** Up to here the page writes the file itself in less time than a worker takes to start. */
const FEW_VALUES = 50_000;

/** The bytes of a `*.kpi.json`. A large workbook is written beside the page; should that fail, on it: a file can always be had. */
export async function writeWorkbookFile(content: WorkbookFileContent): Promise<Blob> {
  const values = content.workbook.series.reduce((sum, series) => sum + series.values.length, 0);
  const worker = values > FEW_VALUES ? startFileWorker() : null;
  const written = worker && (await writtenBy(worker, content));
  return written ?? new Blob([await encodeWorkbookFile(content)]);
}

function writtenBy(worker: Worker, content: WorkbookFileContent): Promise<Blob | null> {
  return new Promise((resolve) => {
    const finish = (file: Blob | null): void => {
      worker.terminate();
      resolve(file);
    };
    worker.addEventListener("error", () => finish(null));
    worker.addEventListener("messageerror", () => finish(null));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkbookFileWritten>) => finish(data.file));
    const request: WorkbookFileRequest = { type: "write", content: JSON.stringify(content) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    worker.postMessage(request);
  });
}
