import { expect, test } from "vitest";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { aWorkbook } from "../../support/a-workbook.ts";

const book = aWorkbook();
const decoded = (dashboard: unknown) => decodeWorkbook({ ...book, settings: { ...book.settings, dashboard } });

test("the own view of the dashboard is kept, unknown keys and all", () => {
  const dashboard = { blocks: ["kpis", "kgi"], kpis: "sales", later: 1 };
  const result = decoded(dashboard);
  expect(result.ok && result.value.settings.dashboard).toEqual(dashboard);
});

test.each([
  [{ blocks: ["weather"] }, ["blocks", 0]],
  [{ blocks: "kgi" }, ["blocks"]],
  [{ blocks: [], kpis: "some" }, ["kpis"]],
])("a view of the wrong shape is refused where it is wrong: %j", (dashboard, path) => {
  const result = decoded(dashboard);
  expect((result.ok ? [] : result.error).map((fault) => fault.path)).toEqual([["settings", "dashboard", ...path]]);
});
