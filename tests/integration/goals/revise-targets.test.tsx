import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { seriesValue } from "#domain/series-values.ts";
import { totalSeries } from "#domain/target/target-month.ts";
import type { Workbook } from "#domain/workbook.ts";
import GoalsPage from "#features/goals/goals-page.tsx";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";
import { showPage } from "../../support/show-page.tsx";

beforeEach(() => {
  window.location.hash = "#/goals";
  window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;
});
afterEach(cleanup);

const months = Array.from({ length: 12 }, () => 10);
/** A year that is long over for any clock, closed up to its second month. */
const begun = aWorkbook({
  settings: { ...aWorkbook().settings, closedThrough: "2020-05" },
  metrics: [aMetric({ id: "won", name: "受注件数", role: "kgi" }), aMetric({ id: "leads", name: "リード獲得数" })],
  goals: [aGoal({ metric: "won", target: 120, start: "2020-04", due: "2021-03" })],
  series: ["won", "leads"].map((metric) => aSeries({ metric, kind: "target", start: "2020-04", values: months })),
});
const values = (workbook: Workbook, metric: string, kind: "target" | "originalTarget") =>
  ["2020-04", "2020-06", "2021-03"].map((month) => {
    const series = totalSeries(workbook.series, metric, kind);
    return series ? seriesValue(series, month) : null;
  });

test("a monthly target typed into a KPI's record is a revision: closed months and the original stay, the reason is kept", async () => {
  const store = await showPage(GoalsPage, begun);
  const row = screen.getAllByRole("row", { name: /^リード獲得数/ })[0]!;
  await userEvent.click(within(row).getByRole("button", { name: /変更/ }));
  const dialog = screen.getByRole("dialog");
  const target = within(dialog).getByRole("textbox", { name: /毎月の目標/ });
  await userEvent.clear(target);
  await userEvent.type(target, "12");
  await userEvent.type(within(dialog).getByRole("textbox", { name: /変更の理由/ }), "展示会の追加");
  await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
  const workbook = store.getState().workbook!;
  expect(values(workbook, "leads", "target")).toEqual([10, 12, 12]);
  expect(values(workbook, "leads", "originalTarget")).toEqual([10, 10, 10]);
  const [entry] = workbook.history.filter(({ kind }) => kind === "targetRevision");
  expect(entry).toMatchObject({ metric: "leads", fiscalYear: 2020, reason: "展示会の追加" });
  expect(entry?.months).toHaveLength(10);
  store.undo();
  expect(values(store.getState().workbook!, "leads", "target")).toEqual([10, 10, 10]);
  expect(store.getState().workbook!.history).toEqual([]);
});

test("another year's figure for the KGI keeps closed months, makes up the year in the others, and says what it was", async () => {
  const store = await showPage(GoalsPage, begun);
  await userEvent.click(screen.getByRole("button", { name: "KGIを変更" }));
  const dialog = screen.getByRole("dialog");
  const target = within(dialog).getByRole("textbox", { name: /^年間目標/ });
  await userEvent.clear(target);
  await userEvent.type(target, "140");
  await userEvent.type(within(dialog).getByRole("textbox", { name: /目標を変える理由/ }), "増員");
  await userEvent.click(within(dialog).getByRole("button", { name: "保存" }));
  const workbook = store.getState().workbook!;
  expect(workbook.goals[0]?.target).toBe(140);
  expect(values(workbook, "won", "target")).toEqual([10, 12, 12]);
  expect(values(workbook, "won", "originalTarget")).toEqual([10, 10, 10]);
  expect(workbook.history).toMatchObject([{ kind: "targetRevision", reason: "増員", year: { from: 120, to: 140 } }]);
});
