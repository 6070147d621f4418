import * as v from "valibot";
import type { LineageEntry } from "#domain/lineage.ts";
import type { Workbook } from "#domain/workbook.ts";
import { envelopeEntries } from "#schema/workbook-file-schema.ts";
import { FILE_FORMAT, FILE_VERSION } from "#schema/workbook-limits.ts";
import { workbookSchema } from "#schema/workbook-schema.ts";
import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

/** How many ancestors a file carries, so that two copies find the one they share. */
const LINEAGE_LENGTH = 50;

export interface WorkbookFileContent {
  readonly workbook: Workbook;
  readonly revision: number;
  readonly lineage: readonly LineageEntry[];
  /** ISO 8601 instant. */
  readonly exportedAt: string;
  /** Envelope keys an earlier file brought that this version does not know. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/**
 * The text of a `*.kpi.json`: the key order of the format, two spaces, no byte order mark. The same content always gives the same text.
 *
 * @throws RangeError when the workbook holds what JSON cannot say, which no decoded or validated workbook does.
 */
export async function encodeWorkbookFile(content: WorkbookFileContent): Promise<string> {
  const workbook = inFileOrder(content.workbook);
  const unknown = Object.entries(content.extra ?? {}).filter(([key]) => !isKnown(key));
  return JSON.stringify(
    {
      format: FILE_FORMAT,
      version: FILE_VERSION,
      exportedAt: content.exportedAt,
      revision: content.revision,
      lineage: content.lineage.slice(-LINEAGE_LENGTH),
      sha256: await sha256(canonicalJson(workbook)),
      workbook,
      ...Object.fromEntries(unknown),
    },
    null,
    2,
  );
}

function isKnown(key: string): boolean {
  return key === "workbook" || Object.hasOwn(envelopeEntries, key);
}

/** Known keys in the order of the schema, unknown ones behind. A workbook the schema does not know is written as it is, not withheld. */
function inFileOrder(workbook: Workbook): Workbook {
  const shape = v.safeParse(workbookSchema, workbook);
  return shape.success ? shape.output : workbook;
}
