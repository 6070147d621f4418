import { formulaName } from "#domain/formula/formula-name.ts";
import type { Metric } from "#domain/workbook.ts";
import { searchText } from "./search-text.ts";

/** The piece of a formula that a completion replaces. */
export interface NamePiece {
  readonly start: number;
  readonly text: string;
}

/**
 * The name a person is in the middle of typing: what stands between the last operator, parenthesis or comma and the caret.
 *
 * @example
 * nameBeingTyped("受注件数 / 商", 8) // => { start: 7, text: "商" }
 * nameBeingTyped("受注件数 / ", 7) // => { start: 7, text: "" }
 */
export function nameBeingTyped(formula: string, caret: number): NamePiece {
  const before = formula.slice(0, caret);
  const text = /\[?[^\s\d+\-*/^(),，、（）＋－×÷＊／[\]][^+*/^(),，、（）＋×÷＊／[\]]*$/.exec(before)?.[0] ?? "";
  return { start: caret - text.length, text };
}

/**
 * The metrics a piece of a name can become, best first, at most eight; none for an empty piece.
 *
 * @example
 * nameCompletions([{ id: "a", name: "商談数", nameEn: "Deals" }, { id: "b", name: "有効商談数", nameEn: "" }], "商談").map(({ id }) => id) // => ["a", "b"]
 */
export function nameCompletions<Named extends Pick<Metric, "id" | "name" | "nameEn">>(
  metrics: readonly Named[],
  piece: string,
): readonly Named[] {
  const wanted = searchText(piece.replace(/^\[/, ""));
  if (wanted === "") return [];
  const places = metrics.map((metric) => {
    const found = [metric.name, metric.nameEn, metric.id].map((name) => searchText(name).indexOf(wanted));
    return { metric, place: Math.min(...found.map((place) => (place < 0 ? Number.POSITIVE_INFINITY : place))) };
  });
  return places
    .filter(({ place }) => Number.isFinite(place))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, 8)
    .map(({ metric }) => metric);
}

/**
 * A formula with the piece being typed replaced by a metric's name, in brackets where it needs them, and the caret after it.
 *
 * @example
 * completedFormula("受注件数 / 商", 8, "商談数") // => { text: "受注件数 / 商談数", caret: 10 }
 */
export function completedFormula(
  formula: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const { start } = nameBeingTyped(formula, caret);
  const written = formulaName(name);
  return { text: formula.slice(0, start) + written + formula.slice(caret), caret: start + written.length };
}
