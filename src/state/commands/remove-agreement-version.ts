import type { Command } from "#state/command.ts";

/** Takes away a version of the agreement that was never in force. */
export function removeAgreementVersion(id: string, subject: string): Command {
  return {
    name: "editRecords",
    subject,
    change: (workbook) => {
      const versions = workbook.agreement?.versions ?? [];
      workbook.agreement = { ...workbook.agreement, versions: versions.filter((version) => version.id !== id) };
    },
  };
}
