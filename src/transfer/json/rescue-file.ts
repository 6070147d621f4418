import { FILE_FORMAT, FILE_VERSION } from "#schema/workbook-limits.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { WorkbookFileContent } from "./encode-workbook-file.ts";
import { sha256 } from "./sha256.ts";
import { workbookFileName } from "./workbook-file-name.ts";

/**
 * The open workbook as a `*.kpi.json`, made with nothing that would have to be loaded first: for a page that failed, storage that died,
 * or an app whose other parts are gone. It opens like any file; its keys stand in the order of memory.
 */
export async function rescueFile(content: Omit<WorkbookFileContent, "exportedAt">, at: Date): Promise<File> {
  const { workbook, revision, lineage, extra } = content;
  const envelope = {
    ...extra,
    format: FILE_FORMAT,
    version: FILE_VERSION,
    exportedAt: at.toISOString(),
    revision,
    lineage,
  };
  const text = JSON.stringify({ ...envelope, sha256: await sha256(canonicalJson(workbook)), workbook }, null, 2);
  return new File([text], workbookFileName(workbook.name, at), { type: "application/json" });
}
