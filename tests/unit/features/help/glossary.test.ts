import { describe, expect, test } from "vitest";
import { sampleWorkbook } from "#domain/sample/sample-workbook.ts";
import { glossary } from "#features/help/glossary.ts";
import { glossaryEntries, glossarySearch } from "#features/help/glossary-entry.ts";

const identity = { id: "5f0d0c8e-0000-4000-8000-000000000001", at: "2026-04-01T00:00:00.000Z" };
const machine = sampleWorkbook("machine", { ...identity, language: "ja" });
const JAPANESE = /[぀-ヿ一-鿿]/;

describe("the glossary", () => {
  test("has each term once, with a meaning in both languages", () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    for (const { id, name, meaning, formula } of glossary) {
      expect(meaning.ja.endsWith("。"), id).toBe(true);
      expect(meaning.en.endsWith("."), id).toBe(true);
      expect(JAPANESE.test([name.en, meaning.en, formula?.en].join("")), id).toBe(false);
    }
  });

  test.each([
    ["ＭＱＬ", "MQL"],
    ["bottleneck", "ボトルネック"],
    ["予算", "目標"],
    ["CAC", "顧客獲得コスト(CAC)"],
    ["前年同月比", "前年同月比"],
  ])("%s finds %s", (text, name) => {
    const found = glossarySearch(glossaryEntries(null, "ja"), text);
    expect(found.slice(0, 3).map((entry) => entry.name)).toContain(name);
  });

  test("says of a metric how the open workbook uses it", () => {
    const entries = glossaryEntries(machine, "ja");
    const mql = entries.find(({ id, kind }) => id === "mql" && kind === "metric");
    expect(mql?.use?.stage).toBe("MQL");
    expect(mql?.use?.usedIn).toContain("MQL→SQL転換率");
    expect(entries.find(({ id }) => id === "mql_to_sql_rate")?.formula).toBe("SQL数 ÷ MQL数");
    expect(glossaryEntries(null, "ja").find(({ id, kind }) => id === "mql" && kind === "metric")?.use).toBeNull();
  });

  test("finds nothing for nonsense, and everything for nothing", () => {
    const entries = glossaryEntries(null, "en");
    expect(glossarySearch(entries, "qqqq")).toEqual([]);
    expect(glossarySearch(entries, " ")).toBe(entries);
  });
});
