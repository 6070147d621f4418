import { ok, type Result } from "#domain/result.ts";
import { packedPreview } from "./packed-preview.ts";
import { type TableOffer, tableDesk } from "./table-desk.ts";
import type { TableFault } from "./table-fault.ts";
import type { PackedOffer, TableAnswer, TableQuestion } from "./table-message.ts";

const desk = tableDesk();

addEventListener("message", async ({ data }: MessageEvent<TableQuestion>): Promise<void> => {
  const { id } = data;
  const onProgress = (done: number, total: number) => say({ id, type: "progress", done, total });
  if (data.type === "open") say({ id, type: "opened", result: packedOffer(await desk.open(data.request, onProgress)) });
  else say({ id, type: "previewed", preview: packedPreview(desk.preview(data.plan, data.workbook, onProgress)) });
});

say({ id: 0, type: "ready" });

function packedOffer(result: Result<TableOffer, TableFault>): Result<PackedOffer, TableFault> {
  return result.ok ? ok({ ...result.value, preview: packedPreview(result.value.preview) }) : result;
}

function say(answer: TableAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's own postMessage takes none
  postMessage(answer);
}
