import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Language, Workbook } from "#domain/workbook.ts";
import TreePage from "#features/tree/tree-page.tsx";
import { aWorkbook } from "../../support/a-workbook.ts";
import { showPage } from "../../support/show-page.tsx";
import { pictureWorkbook } from "../../support/tree-workbook.ts";

beforeEach(() => {
  window.location.hash = "#/tree?m=2025-09";
  window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const showTree = (workbook: Workbook, language?: Language) => showPage(TreePage, workbook, language);

const node = (name: string) => screen.getByRole("treeitem", { name: new RegExp(`^${name}[、,]`) });

test("an empty workbook says what is missing and leads on", async () => {
  await showTree(aWorkbook());
  expect(screen.getByText("KPIがまだありません。逆算プランから作ると、ツリーも同時にできます。")).toBeVisible();
  expect(screen.getByRole("link", { name: "逆算プランを作る" })).toHaveAttribute("href", "#/plan");
});

test("a month without values shows 未入力 and —, never 0", async () => {
  await showTree(pictureWorkbook());
  await userEvent.click(screen.getByRole("button", { name: /次の月/ }));
  expect(node("MQL数")).toHaveTextContent("未入力 / 目標 —");
  expect(node("商談化率")).toHaveTextContent("— / 目標 —");
  expect(node("MQL数")).not.toHaveTextContent("0件");
});

test("one Tab stop for the whole tree; it follows the arrows", async () => {
  await showTree(pictureWorkbook());
  const [tree] = screen.getAllByRole("tree");
  const stops = () =>
    within(tree!)
      .getAllByRole("treeitem")
      .filter(({ tabIndex }) => tabIndex === 0);
  expect(stops()).toEqual([node("売上貢献額")]);
  node("売上貢献額").focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(stops()).toEqual([node("MQL数")]);
});

test("picking up can be stopped, and the KGI stays where it is", async () => {
  const store = await showTree(pictureWorkbook());
  const { workbook } = store.getState();
  node("売上貢献額").focus();
  await userEvent.keyboard(" ");
  expect(screen.getByRole("alert")).toHaveTextContent("KGIはツリーの先頭から動かせません。");
  node("MQL数").focus();
  await userEvent.keyboard(" ");
  expect(screen.getByRole("status")).toHaveTextContent("「MQL数」を移動中です。");
  await userEvent.keyboard("{ArrowUp}{Escape}");
  expect(screen.getByRole("status")).toHaveTextContent("");
  expect(store.getState().workbook).toBe(workbook);
});

test("the drawer: formula, effect on the KGI, SMART, children; a child opens in its place", async () => {
  await showTree(pictureWorkbook());
  await userEvent.click(node("受注件数"));
  const drawer = await screen.findByRole("dialog", { name: "受注件数" });
  for (const text of [
    "受注件数が1%増えると、売上貢献額は+25万円（+1.0%）動きます。",
    "MQL数 × MQL→SQL転換率 × 商談化率 × 受注率",
  ])
    expect(within(drawer).getByText(text)).toBeInTheDocument();
  expect(within(drawer).getByText("SMARTの確認", { exact: false })).toBeInTheDocument();
  await userEvent.click(within(drawer).getByRole("button", { name: "MQL数" }));
  expect(await screen.findByRole("dialog", { name: "MQL数" })).toBeInTheDocument();
  expect(window.location.hash).toContain("node=mql");
});

test("the dialog refuses a circle next to the field, and moves otherwise", async () => {
  const store = await showTree(pictureWorkbook());
  await userEvent.click(node("MQL数"));
  await userEvent.click(await screen.findByRole("button", { name: "移動…" }));
  const place = await screen.findByRole("combobox", { name: "移動先（すぐ上の指標）" });
  await userEvent.selectOptions(place, "visits");
  await userEvent.click(screen.getByRole("button", { name: "移動" }));
  expect(place).toHaveAccessibleDescription(/『MQL数』は『サイト訪問数』の上位にあるため、下位には置けません。/);
  await userEvent.selectOptions(place, "revenue");
  await userEvent.click(screen.getByRole("button", { name: "移動" }));
  expect(store.getState().workbook?.metrics.find(({ id }) => id === "mql")?.parent).toBe("revenue");
  expect(store.getState().undoable).toEqual({ name: "moveMetric", subject: "MQL数" });
});

test("English has no Japanese left", async () => {
  await showTree({ ...pictureWorkbook(), name: "Tree" }, "en");
  expect(node("Deals won")).toHaveTextContent("10 / target 12");
  await userEvent.click(node("MQL to SQL"));
  const drawer = await screen.findByRole("dialog", { name: "MQL to SQL" });
  expect(drawer).toHaveTextContent("SQL ÷ MQL");
  expect(drawer.textContent?.replace("MQL→SQL転換率の件数", "")).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
});
