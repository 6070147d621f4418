import { readFileSync } from "node:fs";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Language, Workbook } from "#domain/workbook.ts";
import DashboardPage from "#features/dashboard/dashboard-page.tsx";
import { showPage } from "../../support/show-page.tsx";

const minato = JSON.parse(readFileSync("tests/fixtures/dashboard/minato.workbook.json", "utf8")) as Workbook;

beforeEach(() => {
  window.location.hash = "#/dashboard";
  // jsdom draws nothing; what the canvas shows is read from its table here and looked at in a browser elsewhere.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Opens the page and waits for the parts of it that are loaded beside the first view. */
async function showDashboard(workbook: Workbook, language?: Language) {
  const shown = await showPage(DashboardPage, workbook, language);
  // The first test pays for loading the modules.
  await waitFor(() => expect(document.querySelector(".msg-wait, .chart-space, .landing-wait, .kpis-wait")).toBeNull(), {
    timeout: 4000,
  });
  return shown;
}

const rowNamed = (name: RegExp) => screen.getByRole("row", { name });

test("opens at the month with numbers and says how the KGI stands", async () => {
  await showDashboard(minato);
  expect(screen.getByRole("group", { name: "対象月" })).toHaveTextContent("2025年9月");
  expect(screen.getByText("9月のKGI達成率は81.7%、目標に550万円届いていません。")).toBeVisible();
  const kgi = screen.getByRole("region", { name: /売上貢献額/ });
  for (const fact of ["2,450", "3,000", "81.7%", "▲550", "112.4%", "12,850", "91.8%"])
    expect(within(kgi).getByText(fact)).toBeInTheDocument();
  expect(within(kgi).getAllByText("要対応")[0]).toBeInTheDocument();
});

test("one line per KPI: value, target, attainment, last year, year to date, status", async () => {
  await showDashboard(minato);
  expect(rowNamed(/^MQL→SQL転換率/)).toHaveTextContent(/31\.1.*40\.0.*77\.7%.*▲8\.0pt.*90\.7%.*要対応/);
  expect(rowNamed(/^CPL/)).toHaveTextContent(/円・低いほど良い.*8,324.*9,000.*108\.1%.*達成/);
  expect(rowNamed(/^CPL/)).toHaveTextContent("前年の値がないため、計算できません。");
});

test("the chart's months can be read as a table", async () => {
  await showDashboard(minato);
  await userEvent.click(screen.getByRole("button", { name: "表で見る" }));
  const table = screen.getByRole("table", { name: /月次推移（万円）/ });
  expect(within(table).getByRole("row", { name: /2025年9月/ })).toHaveTextContent(/2,450.*3,000.*2,180.*▲550/);
  expect(within(table).getByRole("row", { name: /2025年10月/ })).toHaveTextContent(/未入力.*2,500.*2,059/);
});

test("累計, the month and the unit of amounts live in the address, so that Back works", async () => {
  await showDashboard(minato);
  await userEvent.click(screen.getByRole("button", { name: "累計（4〜9月）" }));
  expect(window.location.hash).toContain("view=ytd");
  expect(screen.getByText("4〜9月累計のKGI達成率は91.8%、目標に1,150万円届いていません。")).toBeVisible();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "金額の単位" }), "百万円");
  expect(window.location.hash).toContain("unit=million");
  expect(screen.getByText("128.5")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /前の月/ }));
  expect(window.location.hash).toContain("m=2025-08");
  expect(screen.getByRole("group", { name: "対象月" })).toHaveTextContent("2025年8月");
});

describe("nothing to show yet", () => {
  test("targets stay as outlines, and the next step is one press away", async () => {
    await showDashboard({ ...minato, series: minato.series.filter(({ kind }) => kind !== "actual") });
    expect(screen.getByText(/^まだ実績がありません。/)).toBeVisible();
    expect(screen.getByRole("link", { name: "4月の実績を取り込む" })).toBeVisible();
    expect(rowNamed(/^受注件数/)).toHaveTextContent(/未入力.*8/);
    expect(rowNamed(/^受注件数/)).not.toHaveTextContent("0.0%");
  });

  test("without a KGI or KPIs each block says what is missing", async () => {
    await showDashboard({ ...minato, metrics: [], goals: [], series: [] });
    expect(screen.getByText(/^KGIがまだありません。/)).toBeVisible();
    expect(screen.getByText(/^KPIがまだありません。/)).toBeVisible();
  });
});

test("an unfinished month is marked with its number of blanks", async () => {
  await showDashboard({ ...minato, series: minato.series.filter(({ metric }) => metric !== "visitors") });
  expect(screen.getByText("確定前・未入力 1件")).toBeVisible();
  expect(screen.getByText("9月は8項目中7項目を入力済みです。未入力があるため、確定前の値です。")).toBeVisible();
});

test("English is written, not translated: ¥24.5M, YoY +12.4%, and no Japanese is left", async () => {
  await showDashboard(minato, "en");
  const kgi = screen.getByRole("region", { name: /Marketing-sourced revenue/ });
  for (const fact of ["¥24.5M", "¥30.0M", "−¥5.5M", "+12.4%", "81.7%"])
    expect(within(kgi).getByText(fact)).toBeInTheDocument();
  expect(rowNamed(/^MQL-to-SQL rate/)).toHaveTextContent("−8.0pt");
  expect(document.body.textContent).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}▲]/u);
});

test("the negative mark is the workbook's setting, everywhere on the page", async () => {
  await showDashboard({ ...minato, settings: { ...minato.settings, negativeMark: "△" } });
  expect(screen.getByText("△550")).toBeInTheDocument();
  expect(document.body.textContent).not.toContain("▲");
});
