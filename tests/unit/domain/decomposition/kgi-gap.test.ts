import { expect, test } from "vitest";
import { childShares } from "#domain/decomposition/child-shares.ts";
import { type GapQuestion, kgiGap } from "#domain/decomposition/kgi-gap.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import type { Workbook } from "#domain/workbook.ts";

const machine = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });
const question: GapQuestion = { month: "2025-09", period: "month", base: "plan", lagged: false };
const gapOf = (workbook: Workbook, changes: Partial<GapQuestion> = {}) =>
  kgiGap(workbook, createEngine(workbook), { ...question, ...changes });
const total = (parts: readonly { readonly share: number }[]) => parts.reduce((sum, { share }) => sum + share, 0);

test.each([
  [{}, -5_500_000],
  [{ period: "ytd" }, -11_500_000],
  [{ period: "ytd", base: "lastYear" }, null],
  [{ base: "lastYear", lagged: true }, 24_500_000 - 21_800_000],
] as const)("the machine maker's gap %o adds up to the yen", (changes, gap) => {
  const found = gapOf(machine, changes);
  if (found.factors === null) throw new Error(found.reason);
  expect(found.factors.map(({ kind }) => kind)).toEqual(["volume", "rate", "rate", "rate", "rate", "rate", "price"]);
  expect(total(found.factors)).toBe(found.actual - found.base);
  if (gap !== null) expect(found.actual - found.base).toBe(gap);
  const check = found.factors.reduce((sum, { crossCheck }) => sum + crossCheck!, 0);
  expect(check).toBeCloseTo(found.actual - found.base, 3);
});

test("MQL→SQL took the most from September's revenue", () => {
  const { factors } = gapOf(machine);
  const worst = factors?.toSorted((a, b) => a.share - b.share)[0];
  expect([worst?.kind, worst?.stage.id]).toEqual(["rate", "sql"]);
});

test("with lead times the top is counted five months before, and a plan that old is missing", () => {
  const { factors } = gapOf(machine, { base: "lastYear", lagged: true });
  expect(factors?.map(({ shift }) => shift)).toEqual([5, 5, 4, 3, 3, 0, 0]);
  expect(gapOf(machine, { period: "ytd", lagged: true })).toMatchObject({ factors: null, reason: "no-target" });
});

test("what cannot be split says why", () => {
  expect(gapOf(machine, { month: "2025-10" })).toMatchObject({ reason: "no-finished-month" });
  expect(gapOf(machine, { month: "2023-10", base: "lastYear" })).toMatchObject({ reason: "no-prior" });
  expect(gapOf({ ...machine, stages: [] })).toMatchObject({ reason: "no-funnel" });
  expect(gapOf({ ...machine, goals: [], metrics: machine.metrics.filter(({ role }) => role !== "kgi") })).toMatchObject(
    {
      reason: "no-kgi",
    },
  );
});

test("B3: which child explains the parent's move", () => {
  const engine = createEngine(machine);
  const ask = (metric: string, base: "plan" | "lastYear" = "plan") =>
    childShares(machine, engine, { metric, month: "2025-09", base });
  const rate = ask("mql_to_sql_rate")!;
  expect(rate.move).toBeCloseTo(37 / 119 - 54 / 135, 12);
  expect(total(rate.shares)).toBeCloseTo(rate.move, 12);
  expect(rate.shares[0]?.metric).toBe("sql");
  const mql = ask("mql", "lastYear")!;
  expect(total(mql.shares)).toBeCloseTo(119 - 115, 9);
  expect(mql.shares.map(({ metric }) => metric).toSorted()).toEqual(["lead_rate", "mql_rate", "visitors"]);
  expect(ask("visitors")).toBeNull();
});
