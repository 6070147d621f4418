import { decodeWorkbookFile } from "./decode-workbook-file.ts";
import { encodeWorkbookFile, type WorkbookFileContent } from "./encode-workbook-file.ts";
import {
  inParts,
  type WorkbookFileMessage,
  type WorkbookFileRequest,
  type WorkbookFileWritten,
} from "./workbook-file-message.ts";

// A fault of ours is reported, so that the page hears "error" and does the work itself instead of waiting for ever.
addEventListener("message", ({ data }: MessageEvent<WorkbookFileRequest>) => {
  answer(data).catch(reportError);
});

async function answer(data: WorkbookFileRequest): Promise<void> {
  if (data.type === "write") {
    const text = await encodeWorkbookFile(JSON.parse(data.content) as WorkbookFileContent);
    say({ type: "written", file: new Blob([text]) });
    return;
  }
  const result = await decodeWorkbookFile(data.file, {
    leaveOutDangling: data.leaveOutDangling,
    onProgress: (progress) => say({ type: "progress", progress }),
  });
  if (!result.ok) say({ type: "refused", fault: result.error });
  else for (const message of inParts(result.value)) say(message);
}

function say(message: WorkbookFileMessage | WorkbookFileWritten): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's own postMessage takes none
  postMessage(message);
}
