import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldFormula } from "#domain/formula/fold-formula.ts";
import { type FormulaFunctionName, formulaFunctions } from "#domain/formula/formula-functions.ts";
import { formulaLookup } from "#domain/formula/formula-lookup.ts";
import type { FormulaOperator, FormulaTree } from "#domain/formula/formula-tree.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { printFormula } from "#domain/formula/print-formula.ts";
import { resolveFormula } from "#domain/formula/resolve-formula.ts";

const operators: FormulaOperator[] = ["+", "-", "*", "/", "^", "<", "<=", ">", ">=", "=", "<>"];
const anyName = fc.oneof(
  fc.constantFrom(
    "leads",
    "リード獲得数",
    "LTV:CAC比率",
    "MQL→SQL転換率",
    "1次KPI",
    "a]b",
    "［全角］",
    "sum",
    "ー",
    "if (x)",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((name) => name.trim() !== ""),
);

const anyFormula = fc.letrec<{ tree: FormulaTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc
      .oneof(fc.nat(1_000), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }))
      .map((value): FormulaTree => ({ type: "number", value })),
    anyName.map((reference): FormulaTree => ({ type: "reference", reference, position: 0 })),
    tie("tree").map((operand): FormulaTree => ({ type: "negation", operand })),
    fc
      .tuple(fc.constantFrom(...operators), tie("tree"), tie("tree"))
      .map(([operator, left, right]): FormulaTree => ({ type: "operation", operator, left, right })),
    fc.constantFrom(...(Object.keys(formulaFunctions) as FormulaFunctionName[])).chain((name) =>
      fc
        .array(tie("tree"), {
          minLength: formulaFunctions[name].least,
          maxLength: Math.min(formulaFunctions[name].most, 3),
        })
        .map((list): FormulaTree => ({ type: "call", function: name, arguments: list })),
    ),
  ),
})).tree;

/** Positions move when a formula is printed anew; nothing else does. */
function withoutPositions(tree: FormulaTree): FormulaTree {
  return foldFormula<FormulaTree>(tree, (node, parts) => {
    if (node.type === "reference") return { ...node, position: 0 };
    if (node.type === "negation") return { ...node, operand: parts[0] as FormulaTree };
    if (node.type === "operation") return { ...node, left: parts[0] as FormulaTree, right: parts[1] as FormulaTree };
    return node.type === "call" ? { ...node, arguments: parts } : node;
  });
}

describe("printing a formula", () => {
  test("and reading it again gives the same formula", () => {
    fc.assert(
      fc.property(anyFormula, (tree) => {
        const text = printFormula(tree);
        fc.pre(text.length <= 8_000);
        const again = parseFormula(text);
        if (!again.ok) throw new Error(`${text}: ${JSON.stringify(again.error)}`);
        expect(withoutPositions(again.value)).toEqual(withoutPositions(tree));
      }),
      { numRuns: 500 },
    );
  });

  test("no text at all makes the parser fail otherwise than by a fault", () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom("+", "－", "×", "(", "）", ",", "[", "]", "<", "=", "1", "．", "sum", "リード", " ", "e"),
        fc.string({ unit: "binary", maxLength: 3 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join("");
        const result = parseFormula(text);
        if (result.ok) return;
        expect(result.error.position).toBeGreaterThanOrEqual(0);
        expect(result.error.position).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("names and ids", () => {
  const metrics = [
    { id: "marketing_cost", name: "マーケティング投資額", nameEn: "Marketing cost" },
    { id: "cac", name: "顧客獲得コスト(CAC)", nameEn: "CAC" },
    { id: "ltv_cac", name: "LTV:CAC比率", nameEn: "LTV to CAC" },
    { id: "r1", name: "アンケート回答者数", nameEn: "Survey responses" },
    { id: "r2", name: "アンケート回答者数", nameEn: "Webinar survey responses" },
  ];
  const nameOf = (id: string) => metrics.find((metric) => metric.id === id)?.name ?? id;
  const stored = (typed: string) => {
    const tree = parseFormula(typed);
    if (!tree.ok) throw new Error(JSON.stringify(tree.error));
    return resolveFormula(tree.value, formulaLookup(metrics));
  };

  test("a formula typed with names is stored with ids and shown with names", () => {
    const tree = stored("[顧客獲得コスト(CAC)] ÷ マーケティング投資額 ＋ [LTV to CAC]");
    if (!tree.ok) throw new Error(tree.error.code);
    expect(printFormula(tree.value)).toBe("cac / marketing_cost + ltv_cac");
    expect(printFormula(tree.value, nameOf)).toBe("[顧客獲得コスト(CAC)] / マーケティング投資額 + [LTV:CAC比率]");
  });

  test("width and capitals do not matter where the name is otherwise unknown", () => {
    const tree = stored("ｃａｃ ＊ marketing_COST");
    if (!tree.ok) throw new Error(tree.error.code);
    expect(printFormula(tree.value)).toBe("cac * marketing_cost");
  });

  test("a name nobody bears, or several do, is a fault at its place", () => {
    expect(stored("cac + リード数")).toEqual({
      ok: false,
      error: { code: "unknown-name", position: 6, text: "リード数" },
    });
    expect(stored("1 / アンケート回答者数")).toMatchObject({
      ok: false,
      error: { code: "ambiguous-name", position: 4 },
    });
  });
});
