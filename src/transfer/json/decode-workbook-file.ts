import * as v from "valibot";
import { fault, ok, type Result } from "#domain/result.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { shortened } from "#schema/fault-place.ts";
import { plainDataFaults } from "#schema/plain-data-faults.ts";
import { shapeFaults } from "#schema/shape-faults.ts";
import { withoutDangling } from "#schema/without-dangling.ts";
import type { WorkbookFault } from "#schema/workbook-fault.ts";
import { envelopeEntries, envelopeSchema } from "#schema/workbook-file-schema.ts";
import { FILE_FORMAT, FILE_VERSION, MAX_FAULTS, MAX_FILE_BYTES } from "#schema/workbook-limits.ts";
import { canonicalJson } from "./canonical-json.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import type { FileFault, FileFaultCause } from "./file-fault.ts";
import { jsonTextFault } from "./json-text-fault.ts";
import type { FileReadOptions, OpenedFile } from "./opened-file.ts";
import { sha256 } from "./sha256.ts";
import { textPosition } from "./text-position.ts";
import { workbookCounts } from "./workbook-counts.ts";

const READ_STEP = 1_000_000;

/**
 * A `*.kpi.json` → the workbook in it, or why it cannot be opened. Size before bytes, bytes before text, text before values: nothing is
 * built from a file that a cheaper check refuses. Runs anywhere a Blob exists; on a page, `readWorkbookFile` runs it in a worker.
 */
export async function decodeWorkbookFile(
  file: Blob & { readonly name?: string },
  { signal, onProgress, leaveOutDangling = false }: FileReadOptions = {},
): Promise<Result<OpenedFile, FileFault>> {
  const fileName = shortened(file.name ?? "");
  const refused = (cause: FileFaultCause): Result<never, FileFault> => fault({ fileName, ...cause });
  if (file.size > MAX_FILE_BYTES) return refused({ code: "tooLarge", bytes: file.size });

  const bytes = new Uint8Array(file.size);
  for (let start = 0; start < file.size; start += READ_STEP) {
    if (signal?.aborted) return refused({ code: "cancelled" });
    onProgress?.({ stage: "reading", done: start, total: file.size });
    try {
      bytes.set(new Uint8Array(await file.slice(start, start + READ_STEP).arrayBuffer()), start);
    } catch {
      return refused({ code: "unreadable" });
    }
  }
  if (signal?.aborted) return refused({ code: "cancelled" });
  onProgress?.({ stage: "checking", done: file.size, total: file.size });

  const text = decodeUtf8(bytes);
  if (!text.ok) {
    return refused(text.error.code === "cutCharacter" ? truncatedAtEnd(bytes) : text.error);
  }
  const envelope = parsedEnvelope(text.value);
  if (!envelope.ok) return refused(envelope.error);
  const opened = await openedEnvelope(envelope.value, leaveOutDangling);
  if (signal?.aborted) return refused({ code: "cancelled" });
  return opened.ok ? ok({ fileName, ...opened.value }) : refused(opened.error);
}

function truncatedAtEnd(bytes: Uint8Array<ArrayBuffer>): FileFaultCause {
  const text = new TextDecoder("utf-8").decode(bytes);
  return { code: "truncated", position: textPosition(text, text.length) };
}

type Envelope = Readonly<Record<string, unknown>>;

/** Text → an object that says it is a workbook of a version we read. */
function parsedEnvelope(text: string): Result<Envelope, FileFaultCause> {
  if (!/^\s*\{/.test(text)) return fault({ code: "notOurs" });
  const textFault = jsonTextFault(text);
  if (textFault) {
    const { code, found, offset } = textFault;
    return fault({ code, found: shortened(found), position: textPosition(text, offset) });
  }
  const envelope = JSON.parse(text) as Envelope;
  const { format, version } = envelope;
  if (format !== FILE_FORMAT) return fault({ code: "notOurs" });
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return fault({ code: "unknownVersion", found: shortened(version === undefined ? "—" : JSON.stringify(version)) });
  }
  return version > FILE_VERSION ? fault({ code: "newerVersion", version }) : ok(envelope);
}

async function openedEnvelope(
  envelope: Envelope,
  leaveOutDangling: boolean,
): Promise<Result<Omit<OpenedFile, "fileName">, FileFaultCause>> {
  const { workbook: content, ...rest } = envelope;
  const shape = v.safeParse(envelopeSchema, rest);
  const envelopeFaults = [...plainDataFaults(rest), ...shapeFaults(shape.issues ?? [], rest)].map(aboutFile);
  const mended = leaveOutDangling ? withoutDangling(content) : null;
  const workbook = mended
    ? ok(mended.workbook)
    : content === undefined
      ? fault([missingContent()])
      : decodeWorkbook(content);
  const faults = [...envelopeFaults, ...(workbook.ok ? [] : workbook.error)].slice(0, MAX_FAULTS);
  if (!workbook.ok || !shape.success || faults.length > 0) return fault({ code: "invalid", faults });

  const { exportedAt = null, revision = 0, lineage = [], sha256: checksum } = shape.output;
  return ok({
    workbook: workbook.value,
    revision,
    lineage,
    exportedAt,
    edited: !mended && checksum !== (await sha256(canonicalJson(workbook.value))),
    extra: Object.fromEntries(Object.entries(shape.output).filter(([key]) => !Object.hasOwn(envelopeEntries, key))),
    counts: workbookCounts(workbook.value),
    ...(mended && { left: mended.left }),
  });
}

function aboutFile(found: WorkbookFault): WorkbookFault {
  return {
    ...found,
    place: { part: "file", fields: found.path.map((key) => (typeof key === "number" ? `${key + 1}` : key)) },
  };
}

function missingContent(): WorkbookFault {
  return { code: "missing", path: ["workbook"], place: { part: "file", fields: ["workbook"] }, params: {} };
}
