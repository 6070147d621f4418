import * as v from "valibot";
import { fault, ok, type Result } from "#domain/result.ts";
import type { Workbook } from "#domain/workbook.ts";
import { duplicateFaults } from "./duplicate-faults.ts";
import { formulaReading } from "./formula-reading.ts";
import { plainDataFaults } from "./plain-data-faults.ts";
import { referenceFaults } from "./reference-faults.ts";
import { shapeFaults } from "./shape-faults.ts";
import { soundParts } from "./sound-parts.ts";
import { spanFaults } from "./span-faults.ts";
import { treeFaults } from "./tree-faults.ts";
import type { WorkbookFault } from "./workbook-fault.ts";
import { MAX_FAULTS } from "./workbook-limits.ts";
import { workbookSchema } from "./workbook-schema.ts";

/**
 * Anything → a workbook, or the first 50 things wrong with it. The one border that data passes on its way in, from storage and from files.
 * What it lets through keeps its unknown keys, has its known keys in the order of the file, and refers only to what is there.
 *
 * @example
 * decodeWorkbook([]).ok // => false
 */
export function decodeWorkbook(value: unknown): Result<Workbook, readonly WorkbookFault[]> {
  const impure = plainDataFaults(value);
  if (impure.length >= MAX_FAULTS || impure.some(({ code }) => code === "tooDeep")) return fault(listed(impure));
  const shape = v.safeParse(workbookSchema, value);
  const faults = [...impure, ...shapeFaults(shape.issues ?? [], value)];
  let inIds: ReadonlyMap<number, string> = new Map();
  if (faults.length < MAX_FAULTS && typeof value === "object" && value !== null) {
    const parts = soundParts(value, faults);
    const formulas = formulaReading(parts);
    faults.push(...duplicateFaults(parts), ...referenceFaults(parts), ...formulas.faults);
    faults.push(...treeFaults(parts), ...spanFaults(parts));
    inIds = formulas.inIds;
  }
  if (faults.length > 0 || !shape.success) return fault(listed(faults));
  return ok(withFormulas(shape.output, inIds));
}

function withFormulas(workbook: Workbook, formulas: ReadonlyMap<number, string>): Workbook {
  if (formulas.size === 0) return workbook;
  const metrics = workbook.metrics.map((metric, index) => ({
    ...metric,
    formula: formulas.get(index) ?? metric.formula,
  }));
  return { ...workbook, metrics };
}

/** The first 50; one place is not blamed twice for the same thing. */
function listed(faults: readonly WorkbookFault[]): WorkbookFault[] {
  const said = new Set<string>();
  return faults
    .filter(({ code, path, params }) => {
      const saying = JSON.stringify([code, path, params.found]);
      return !said.has(saying) && said.add(saying);
    })
    .slice(0, MAX_FAULTS);
}
