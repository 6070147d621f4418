import type { Month } from "#domain/month.ts";
import type { Command } from "#state/command.ts";

export interface AcceptedValue {
  readonly metric: string;
  readonly member: string | null;
  readonly month: Month;
  readonly value: number;
}

/** Keeps a number that looked wrong (このまま使う): it is not asked about again until it changes. */
export function acceptValue(
  { metric, member, month, value }: AcceptedValue,
  { id, subject }: { id: string; subject?: string },
): Command {
  return {
    name: "editRecords",
    ...(subject !== undefined && { subject }),
    change: ({ notes }) => {
      const present = notes.find(
        (note) =>
          note.kind === "accepted" &&
          note.metric === metric &&
          (note.member ?? null) === member &&
          note.month === month,
      );
      if (present) present.value = value;
      else notes.push({ id, kind: "accepted", month, metric, member, value });
    },
  };
}
