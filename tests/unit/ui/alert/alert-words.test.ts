import { describe, expect, it } from "vitest";
import type { Alert } from "#domain/alert/alert.ts";
import { alertWords } from "#ui/alert/alert-words.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";
import { aMetric } from "../../../support/a-workbook.ts";

const failing = {
  rule: "failing",
  severity: "bad",
  month: "2025-09",
  metric: aMetric({ id: "sql", name: "SQL数" }),
  also: [],
  evidence: { rule: "failing", months: 2, from: "2025-08", value: 37, target: 54 },
} as unknown as Alert;
const next = (ordinary: boolean, language: "ja" | "en") =>
  alertWords({ ...failing, ordinary }, { ...defaultNumberStyle, language }).next;

describe("what to do about a metric below its target for months", () => {
  it("outside its ordinary swings, find the cause and act on it", () => {
    expect(next(false, "ja")).toBe("どの下位の指標が下げているかを確かめ、打ち手を1つ決めてください。");
  });

  it("within them, no cause of one month is looked for", () => {
    expect(next(true, "ja")).toBe("この月だけの原因は探さず、目標の高さか、仕組み全体を変える打ち手を考えてください。");
    expect(next(true, "en")).toMatch(/^Look for no cause in this month/);
  });
});
