import { describe, expect, test } from "vitest";
import { formulaNodes } from "#domain/formula/fold-formula.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import type { FormulaTree } from "#domain/formula/formula-tree.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { printFormula } from "#domain/formula/print-formula.ts";

function parsed(text: string): FormulaTree {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** With every operation in parentheses, so that the grouping shows. */
function grouped(text: string): string {
  const show = (node: FormulaTree): string => {
    switch (node.type) {
      case "number":
        return String(node.value);
      case "reference":
        return node.reference;
      case "negation":
        return `(-${show(node.operand)})`;
      case "operation":
        return `(${show(node.left)}${node.operator}${show(node.right)})`;
      default:
        return `${node.function}(${node.arguments.map(show).join(",")})`;
    }
  };
  return show(parsed(text));
}

describe("what a formula says", () => {
  test.each([
    ["1 + 2 * 3", "(1+(2*3))"],
    ["1 - 2 - 3", "((1-2)-3)"],
    ["8 / 4 / 2", "((8/4)/2)"],
    ["2 ^ 3 ^ 2", "((2^3)^2)"],
    ["-2 ^ 2", "((-2)^2)"],
    ["2 ^ -1", "(2^(-1))"],
    ["-a * b", "((-a)*b)"],
    ["a - -b", "(a-(-b))"],
    ["+a", "a"],
    ["- - a", "(-(-a))"],
    ["a + b < c * 2", "((a+b)<(c*2))"],
    ["a < b = c", "((a<b)=c)"],
    ["a<>b", "(a<>b)"],
    ["a<=b", "(a<=b)"],
    ["a>=b", "(a>=b)"],
    ["(a + b) / c", "((a+b)/c)"],
    ["sum(a, b, 1) / avg(c)", "(sum(a,b,1)/avg(c))"],
    ["if(a > 0, b / a, 0)", "if((a>0),(b/a),0)"],
    ["lastYear(x) + LASTYEAR(x)", "(lastYear(x)+lastYear(x))"],
    [".5 + 1e3 + 2.5e-1", "((0.5+1000)+0.25)"],
  ])("%s", (text, expected) => {
    expect(grouped(text)).toBe(expected);
  });

  test.each([
    ["（受注額－費用）÷費用", "((受注額-費用)/費用)"],
    ["単価×数量＋１２．５", "((単価*数量)+12.5)"],
    ["ａ　＜＝　ｂ", "(ａ<=ｂ)"],
    ["a ＜＞ b", "(a<>b)"],
    ["a ≧ b", "(a>=b)"],
    ["ｓｕｍ（a，b、c）", "sum(a,b,c)"],
    ["売上 ー 費用", "(売上-費用)"],
    ["２＾３", "(2^3)"],
  ])("as a Japanese keyboard types it: %s", (text, expected) => {
    expect(grouped(text)).toBe(expected);
  });

  test.each([
    ["リード獲得数 / 訪問者数", ["リード獲得数", "訪問者数"]],
    ["[LTV:CAC比率] * 2", ["LTV:CAC比率"]],
    ["［MQL→SQL転換率］＋[1次KPI]", ["MQL→SQL転換率", "1次KPI"]],
    ["[a]]b]", ["a]b"]],
    ["展示会・イベント費 + 々_1", ["展示会・イベント費", "々_1"]],
    ["がギ", ["がギ"]],
    ["a + b + a", ["a", "b"]],
    ["previous(followers) + followers", ["followers"]],
    ["[sum]", ["sum"]],
    ["𠮷野家", ["𠮷野家"]],
  ])("names: %s", (text, expected) => {
    expect(formulaReferences(parsed(text))).toEqual(expected);
  });
});

describe("what is wrong, and where", () => {
  test.each([
    ["", "empty", 0],
    [" 　", "empty", 0],
    ["1 +", "missing-value", 3],
    ["* 2", "missing-value", 0],
    ["a + * b", "missing-value", 4],
    ["()", "missing-value", 1],
    ["(a + b", "missing-closing-parenthesis", 0],
    ["sum(a, b", "missing-closing-parenthesis", 3],
    ["a + b)", "unmatched-parenthesis", 5],
    ["a b", "missing-operator", 2],
    ["(a b)", "missing-operator", 3],
    ["2 a", "missing-operator", 2],
    ["a, b", "unexpected-comma", 1],
    ["(a, b)", "unexpected-comma", 2],
    ["sum(a,)", "missing-value", 6],
    ["LTV:CAC比率", "unexpected-character", 3],
    ["MQL→SQL転換率", "unexpected-character", 3],
    ["a % b", "unexpected-character", 2],
    ["a & 😀", "unexpected-character", 2],
    ["1次KPI", "malformed-number", 0],
    ["1.2.3", "malformed-number", 0],
    ["1e999", "malformed-number", 0],
    ["[CAC", "missing-closing-bracket", 0],
    ["a + []", "empty-name", 4],
    ["vlookup(a)", "unknown-function", 0],
    ["LTV(顧客)", "unknown-function", 0],
    ["a = = b", "missing-value", 4],
    ["abs(a, b)", "argument-count", 0],
    ["1 + round(a)", "argument-count", 4],
    ["if(a, b)", "argument-count", 0],
    ["sum()", "argument-count", 0],
    ["lag(a)", "argument-count", 0],
    ["rolling(a, 1, 2)", "argument-count", 0],
    ["ytd()", "argument-count", 0],
  ])("%s", (text, code, position) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, error: { code, position } });
  });
});

const nested = (depth: number) => `${"(".repeat(depth)}a${")".repeat(depth)}`;
const calls = (depth: number) => `${"abs(".repeat(depth)}a${")".repeat(depth)}`;

describe("limits", () => {
  test("8,000 characters are read, one more is refused", () => {
    const longest = `${"a+".repeat(3_999)}aa`;
    expect(longest).toHaveLength(8_000);
    expect(formulaNodes(parsed(longest))).toHaveLength(7_999);
    expect(printFormula(parsed(longest)).replaceAll(" ", "")).toBe(longest);
    expect(parseFormula(`${longest}a`)).toMatchObject({ ok: false, error: { code: "too-long", position: 8_000 } });
  });

  test("64 levels are read, one more is refused where it opens", () => {
    expect(parseFormula(nested(64)).ok).toBe(true);
    expect(parseFormula(nested(65))).toMatchObject({ ok: false, error: { code: "too-deep", position: 64 } });
    expect(parseFormula(calls(64)).ok).toBe(true);
    expect(parseFormula(calls(65))).toMatchObject({ ok: false, error: { code: "too-deep" } });
    expect(parseFormula(`${"-".repeat(65)}a`)).toMatchObject({ ok: false, error: { code: "too-deep", position: 0 } });
  });

  test.each(["(", "-", "[", "sum(", "a^", "-(", "1e", "a<", "「"])("%s, thousands of times, is a fault", (text) => {
    expect(parseFormula(text.repeat(Math.floor(8_000 / text.length))).ok).toBe(false);
  });
});
