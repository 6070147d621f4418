import { formulaCycle } from "#domain/formula/formula-cycle.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { shortened } from "./fault-place.ts";
import { semanticFault } from "./semantic-fault.ts";
import type { SoundParts } from "./sound-parts.ts";
import type { WorkbookFault } from "./workbook-fault.ts";
import { MAX_FAULTS } from "./workbook-limits.ts";

/** Formulas that do not parse, name a metric that is not there, or go in a circle. */
export function formulaFaults(parts: SoundParts): WorkbookFault[] {
  const faults: WorkbookFault[] = [];
  const references = new Map<string, readonly string[]>();
  const indexes = new Map<string, number>();
  for (const { index, record } of parts.metrics) {
    if (record.formula === null) continue;
    const path = ["metrics", index, "formula"] as const;
    const tree = parseFormula(record.formula);
    if (!tree.ok) {
      faults.push(semanticFault(parts, "formulaUnreadable", path, { formula: tree.error }));
      continue;
    }
    const named = formulaReferences(tree.value);
    for (const id of new Set(named)) {
      if (parts.ids("metrics").has(id)) continue;
      faults.push(semanticFault(parts, "unknownInFormula", path, { found: shortened(id) }));
    }
    references.set(record.id, named);
    indexes.set(record.id, index);
  }
  return [...faults, ...cycleFaults(parts, references, indexes)];
}

/** One fault for each circle: a circle found is taken out before the next is looked for. */
function cycleFaults(
  parts: SoundParts,
  references: Map<string, readonly string[]>,
  indexes: ReadonlyMap<string, number>,
): WorkbookFault[] {
  const faults: WorkbookFault[] = [];
  for (let cycle = formulaCycle(references); cycle; cycle = formulaCycle(references)) {
    const path = ["metrics", indexes.get(cycle[0]!)!, "formula"];
    faults.push(semanticFault(parts, "formulaCycle", path, { cycle: cycle.map(shortened) }));
    if (faults.length === MAX_FAULTS) break;
    for (const id of cycle) references.delete(id);
  }
  return faults;
}
