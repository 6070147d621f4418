import type { Command } from "#state/command.ts";

/** Several changes as one step, under the first one's name. */
export function oneStep(first: Command, ...rest: readonly Command[]): Command {
  return {
    ...first,
    change: (workbook) => {
      for (const { change } of [first, ...rest]) change(workbook);
    },
  };
}
