import { tableDesk } from "./table-desk.ts";
import type { TableAnswer, TableQuestion } from "./table-message.ts";

const desk = tableDesk();

addEventListener("message", async ({ data }: MessageEvent<TableQuestion>): Promise<void> => {
  const { id } = data;
  const onProgress = (done: number, total: number) => say({ id, type: "progress", done, total });
  if (data.type === "open") say({ id, type: "opened", result: await desk.open(data.request, onProgress) });
  else say({ id, type: "previewed", preview: desk.preview(data.plan, data.workbook, onProgress) });
});

say({ id: 0, type: "ready" });

function say(answer: TableAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's own postMessage takes none
  postMessage(answer);
}
