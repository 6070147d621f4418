import { enablePatches, type Patch as ImmerPatch, produceWithPatches } from "immer";
import { fault, ok, type Result } from "#domain/result.ts";
import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import type { Patch } from "#storage/operation.ts";
import type { Command } from "./command.ts";
import type { CommandFault } from "./command-fault.ts";
import { CommandRefusal } from "./command-refusal.ts";
import { touchedSeriesFault } from "./touched-series-fault.ts";

enablePatches();

export interface CommandOutcome {
  readonly workbook: Workbook;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/**
 * The workbook as a command would leave it, or why it may not. Cells alone are checked by themselves;
 * any other change goes through the same decoder as a file.
 */
export function commandOutcome(workbook: Workbook, command: Command): Result<CommandOutcome, CommandFault> {
  const produced = attempted(() => produceWithPatches(workbook, command.change));
  if (!produced.ok) return produced;
  const [changed, patches, inverse] = produced.value;
  const refusal = patches.every(({ path }) => path[0] === "series")
    ? touchedSeriesFault(workbook, changed)
    : wholeFault(changed);
  return refusal ? fault(refusal) : ok({ workbook: changed, patches: stored(patches), inverse: stored(inverse) });
}

function attempted<Value>(attempt: () => Value): Result<Value, CommandFault> {
  try {
    return ok(attempt());
  } catch (error) {
    if (error instanceof CommandRefusal) return fault(error.fault);
    throw error;
  }
}

function wholeFault(workbook: Workbook): CommandFault | null {
  const decoded = decodeWorkbook(workbook);
  return decoded.ok ? null : { code: "invalid-workbook", faults: decoded.error };
}

/** Without what JSON cannot say: a key set to `undefined` is a key removed. */
function stored(patches: readonly ImmerPatch[]): Patch[] {
  return patches.map(({ op, path, value }) =>
    value === undefined ? { op: op === "remove" ? op : "remove", path } : { op, path, value: value as unknown },
  );
}
