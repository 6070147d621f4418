import { decodeWorkbookFile } from "./decode-workbook-file.ts";
import { inParts, type WorkbookFileMessage } from "./workbook-file-message.ts";

addEventListener("message", async ({ data }: MessageEvent<File>): Promise<void> => {
  const result = await decodeWorkbookFile(data, { onProgress: (progress) => say({ type: "progress", progress }) });
  if (!result.ok) say({ type: "refused", fault: result.error });
  else for (const message of inParts(result.value)) say(message);
});

function say(message: WorkbookFileMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's own postMessage takes none
  postMessage(message);
}
