import { castDraft } from "immer";
import type { AgreementVersion } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Keeps a version of the agreement: a new one at the end, or a draft anew; a field given as `undefined` is taken away. */
export function saveAgreementVersion(
  version: { readonly [Key in keyof AgreementVersion]: AgreementVersion[Key] | undefined },
  subject: string,
): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      const versions = workbook.agreement?.versions ?? [];
      const index = versions.findIndex(({ id }) => id === version.id);
      const merged = { ...versions[index], ...version };
      const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
      const next = castDraft(kept as unknown as AgreementVersion);
      workbook.agreement = {
        ...workbook.agreement,
        versions: index < 0 ? [...versions, next] : versions.with(index, next),
      };
    },
  };
}
