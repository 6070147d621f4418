import { formulaCycle } from "#domain/formula/formula-cycle.ts";
import type { FormulaFault } from "#domain/formula/formula-fault.ts";
import { formulaLookup } from "#domain/formula/formula-lookup.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { printFormula } from "#domain/formula/print-formula.ts";
import { resolveFormula } from "#domain/formula/resolve-formula.ts";
import { shortened } from "./fault-place.ts";
import { semanticFault } from "./semantic-fault.ts";
import type { SoundParts } from "./sound-parts.ts";
import type { WorkbookFault } from "./workbook-fault.ts";
import { MAX_FAULTS } from "./workbook-limits.ts";

export interface FormulaReading {
  readonly faults: readonly WorkbookFault[];
  /** By position of the metric: formulas that used names, written with ids, so that renaming a metric breaks none of them. */
  readonly inIds: ReadonlyMap<number, string>;
}

/** Formulas that do not parse, name a metric that is not there or one of several, or go in a circle. */
export function formulaReading(parts: SoundParts): FormulaReading {
  const faults: WorkbookFault[] = [];
  const inIds = new Map<number, string>();
  const references = new Map<string, readonly string[]>();
  const indexes = new Map<string, number>();
  const lookup = formulaLookup(parts.metrics.map(({ record }) => record));
  const ids = parts.ids("metrics");
  for (const { index, record } of parts.metrics) {
    if (record.formula === null) continue;
    const path = ["metrics", index, "formula"] as const;
    const unreadable = (formula: FormulaFault): void => {
      faults.push(semanticFault(parts, "formulaUnreadable", path, { formula }));
    };
    const tree = parseFormula(record.formula);
    if (!tree.ok) {
      unreadable(tree.error);
      continue;
    }
    const named = formulaReferences(tree.value);
    const resolved = resolveFormula(tree.value, (reference) => (ids.has(reference) ? reference : lookup(reference)));
    if (resolved.ok) {
      references.set(record.id, formulaReferences(resolved.value));
      indexes.set(record.id, index);
      if (!named.every((reference) => ids.has(reference))) inIds.set(index, printFormula(resolved.value));
    } else if (resolved.error.code === "ambiguous-name") unreadable(resolved.error);
    for (const reference of named) {
      if (ids.has(reference) || lookup(reference) !== null) continue;
      faults.push(semanticFault(parts, "unknownInFormula", path, { found: shortened(reference) }));
    }
  }
  return { faults: [...faults, ...cycleFaults(parts, references, indexes)], inIds };
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
