import * as v from "valibot";
import { choice, instant, wholeBetween } from "./field.ts";
import { list } from "./list.ts";
import { openObject } from "./open-object.ts";
import { FILE_FORMAT, FILE_VERSION, MAX_ID_LENGTH } from "./workbook-limits.ts";
import { workbookSchema } from "./workbook-schema.ts";

const revision = wholeBetween(0, Number.MAX_SAFE_INTEGER);

const shortText = v.pipe(v.string("notText"), v.maxLength(MAX_ID_LENGTH, "tooLong"));

/** What surrounds the workbook in a file. A file made by hand may leave out all but format and version. */
export const envelopeEntries = {
  format: choice([FILE_FORMAT]),
  version: v.literal(FILE_VERSION, "notChoice"),
  exportedAt: v.exactOptional(instant),
  revision: v.exactOptional(revision),
  lineage: v.exactOptional(list(openObject({ revision, hash: shortText }))),
  sha256: v.exactOptional(shortText),
};

export const envelopeSchema = openObject(envelopeEntries);

/** The whole `*.kpi.json`, for the published JSON Schema. */
export const workbookFileSchema = openObject({ ...envelopeEntries, workbook: workbookSchema });
