import type { FormulaIdentity } from "./resolve-formula.ts";

/** What a metric can be called in a formula. */
export interface NamedMetric {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/**
 * Finds the metric a reference means: by id, else by its exact name in either language, else ignoring width, capitals and
 * spaces at the ends. For `resolveFormula`.
 *
 * @example
 * formulaLookup([{ id: "cac", name: "顧客獲得コスト(CAC)", nameEn: "CAC" }])("ｃａｃ") // => "cac"
 * formulaLookup([{ id: "a", name: "売上", nameEn: "" }, { id: "b", name: "売上", nameEn: "" }])("売上") // => { several: ["a", "b"] }
 * formulaLookup([])("売上") // => null
 */
export function formulaLookup(metrics: readonly NamedMetric[]): (reference: string) => FormulaIdentity {
  const ids = new Set(metrics.map((metric) => metric.id));
  const exact = new Map<string, Set<string>>();
  const folded = new Map<string, Set<string>>();
  for (const { id, name, nameEn } of metrics) {
    for (const text of [name, nameEn]) {
      if (text === "") continue;
      idsUnder(exact, text).add(id);
      idsUnder(folded, foldedName(text)).add(id);
    }
    idsUnder(folded, foldedName(id)).add(id);
  }
  return (reference) => {
    if (ids.has(reference)) return reference;
    const found = exact.get(reference) ?? folded.get(foldedName(reference));
    if (found === undefined) return null;
    const [first, ...others] = [...found];
    return others.length === 0 ? (first ?? null) : { several: [...found] };
  };
}

function idsUnder(map: Map<string, Set<string>>, key: string): Set<string> {
  const ids = map.get(key) ?? new Set<string>();
  map.set(key, ids);
  return ids;
}

function foldedName(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
