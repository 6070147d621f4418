import { formulaCycle } from "#domain/formula/formula-cycle.ts";
import type { FormulaFault } from "#domain/formula/formula-fault.ts";
import { formulaLookup } from "#domain/formula/formula-lookup.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { printFormula } from "#domain/formula/print-formula.ts";
import { resolveFormula } from "#domain/formula/resolve-formula.ts";
import { fault, ok, type Result } from "#domain/result.ts";
import type { Metric } from "#domain/workbook.ts";

/** Why a typed formula cannot be kept: what is wrong and where, or the circle of metric ids it would close. */
export type TypedFormulaFault =
  | { readonly code: "formula"; readonly fault: FormulaFault }
  | { readonly code: "cycle"; readonly path: readonly string[] };

/**
 * A formula as a person types it, with metrics by name, made into the one that is stored, with metrics by id.
 * `own` is the metric it belongs to: a formula that needs itself, directly or through others, is refused with the path.
 *
 * @example
 * typedFormula("受注件数 ÷ 商談数", [{ id: "won", name: "受注件数", nameEn: "", formula: null }, { id: "opp", name: "商談数", nameEn: "", formula: null }], "rate") // => { ok: true, value: "won / opp" }
 * typedFormula("率 * 2", [{ id: "rate", name: "率", nameEn: "", formula: null }], "rate") // => { ok: false, error: { code: "cycle", path: ["rate", "rate"] } }
 * typedFormula("1 +", [], "rate") // => { ok: false, error: { code: "formula", fault: { code: "missing-value", position: 3 } } }
 */
export function typedFormula(
  text: string,
  metrics: readonly Pick<Metric, "id" | "name" | "nameEn" | "formula">[],
  own: string,
): Result<string, TypedFormulaFault> {
  const parsed = parseFormula(text);
  if (!parsed.ok) return fault({ code: "formula", fault: parsed.error });
  const resolved = resolveFormula(parsed.value, formulaLookup(metrics));
  if (!resolved.ok) return fault({ code: "formula", fault: resolved.error });
  const path = formulaCycle(
    new Map([[own, formulaReferences(resolved.value)], ...metrics.filter(({ id }) => id !== own).map(referencesOf)]),
  );
  return path === null ? ok(printFormula(resolved.value)) : fault({ code: "cycle", path });
}

function referencesOf({ id, formula }: Pick<Metric, "id" | "formula">): [string, readonly string[]] {
  const tree = formula === null ? null : parseFormula(formula);
  return [id, tree?.ok ? formulaReferences(tree.value) : []];
}
