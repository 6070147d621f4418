import type { AgreementVersion } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { keepRecord, type RecordToKeep } from "./keep-record.ts";

/** Keeps a version of the agreement: a new one at the end, or a draft anew; a field given as `undefined` is taken away. */
export function saveAgreementVersion(version: RecordToKeep<AgreementVersion>, subject: string): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      const agreement = (workbook.agreement ??= {});
      keepRecord((agreement.versions ??= []), version);
    },
  };
}
