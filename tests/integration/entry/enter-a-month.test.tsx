import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import { seriesValue } from "#domain/series-values.ts";
import type { Language } from "#domain/workbook.ts";
import EntryPage from "#features/entry/entry-page.tsx";
import { WorkbookStoreProvider } from "#state/use-workbook.tsx";
import type { WorkbookStore } from "#state/workbook-store.ts";
import { LanguageProvider } from "#ui/language/language.tsx";
import { aProfile, aTab, deleteDatabase } from "../support/tab.ts";

// Role queries over whole tables take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let store: WorkbookStore;

beforeEach(async () => {
  localStorage.clear();
  await deleteDatabase();
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  window.location.hash = "#/entry?m=2025-10";
  store = await aTab(aProfile());
});

afterEach(() => {
  cleanup();
  store.dispose();
  vi.unstubAllGlobals();
});

async function showPage(language: Language = "ja") {
  await store.create(
    machineWorkbook({ id: "5f0d6c1e-7c55-4f0a-9c37-0d4f3f6a1b21", at: "2025-10-05T00:00:00.000Z", language }),
  );
  render(
    <WorkbookStoreProvider store={store}>
      <LanguageProvider language={language}>
        <EntryPage />
      </LanguageProvider>
    </WorkbookStoreProvider>,
  );
  return userEvent.setup();
}

function actual(metric: string, month = "2025-10"): number | null | undefined {
  const found = store
    .getState()
    .workbook!.series.find((each) => each.metric === metric && each.kind === "actual" && each.member === null);
  return found && seriesValue(found, month);
}

describe("entering a month", () => {
  test("begins in the first gap; what cannot be read stays in its cell, is named, and is stored nowhere", async () => {
    const user = await showPage();
    const first = await screen.findByRole("textbox", { name: "訪問者数 10月 件" });
    await waitFor(() => expect(first).toHaveFocus());
    await user.keyboard("約500{Enter}");
    expect(actual("visitors")).toBeNull();
    expect(screen.getByRole("gridcell", { name: "訪問者数 10月 件 約500" })).toBeVisible();
    expect(screen.getByText("「約500」は数値として読み取れません。例：500")).toBeVisible();
    await user.keyboard("{ArrowUp}５００{Enter}");
    expect(actual("visitors")).toBe(500);
    expect(screen.queryByText(/約500/)).toBeNull();
  });

  test("0 is entered as 0, a dash empties the cell, and neither is the other", async () => {
    const user = await showPage();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "訪問者数 10月 件" })).toHaveFocus());
    await user.keyboard("0{Enter}");
    expect(actual("visitors")).toBe(0);
    expect(screen.getByRole("gridcell", { name: "訪問者数 10月 件 0" })).toBeVisible();
    await user.keyboard("{ArrowUp}-{Enter}");
    expect(actual("visitors")).toBeNull();
    expect(screen.getByRole("gridcell", { name: "訪問者数 10月 件 未入力" })).toBeVisible();
  });

  test("targets are typed for computed metrics, too, and actuals stay as they are", async () => {
    window.location.hash = "#/entry?m=2025-10&kind=target";
    const user = await showPage();
    const grid = await screen.findByRole("grid");
    await user.click(within(grid).getByRole("gridcell", { name: /^リード獲得コスト\(CPL\) 10月 目標/ }));
    await user.keyboard("8500{Enter}");
    const targets = store
      .getState()
      .workbook!.series.find(({ metric, kind }) => metric === "cpl" && kind === "target")!;
    expect(seriesValue(targets, "2025-10")).toBe(8500);
    expect(actual("visitors")).toBeNull();
  });

  test("a target that was set is revised: the original stays, the history says so, and undo takes all of it back", async () => {
    window.location.hash = "#/entry?m=2025-10&kind=target";
    const user = await showPage();
    const before = store.getState().workbook!;
    const line = (kind: string) =>
      store
        .getState()
        .workbook!.series.find((each) => each.metric === "visitors" && each.kind === kind && !each.member);
    const set = seriesValue(line("target")!, "2025-10");
    await waitFor(() => expect(screen.getByRole("textbox", { name: /^訪問者数 10月 目標/ })).toHaveFocus());
    await user.keyboard("40000{Enter}");
    expect(seriesValue(line("target")!, "2025-10")).toBe(40_000);
    expect(seriesValue(line("originalTarget")!, "2025-10")).toBe(set);
    expect(store.getState().workbook!.history.at(-1)).toMatchObject({ kind: "targetRevision", metric: "visitors" });
    expect(screen.getByText("訪問者数の目標を改定しました。当初の目標は残しています。")).toBeVisible();
    store.undo();
    expect(store.getState().workbook!.history).toEqual(before.history);
    expect(seriesValue(line("target")!, "2025-10")).toBe(set);
  });

  test("the target of a closed month stands fast here, with the way to where it changes", async () => {
    window.location.hash = "#/entry?m=2025-10&kind=target";
    const user = await showPage();
    await waitFor(() => expect(screen.getByRole("textbox", { name: /^訪問者数 10月 目標/ })).toHaveFocus());
    await user.keyboard("{ArrowLeft}5");
    expect(screen.getByText("9月は確定済みです。目標は月次目標で、理由を添えて変えます。")).toBeVisible();
    expect(screen.getByRole("link", { name: "月次目標を開く" })).toHaveAttribute("href", "#/targets?metric=visitors");
  });

  test("last year's values are actuals of twelve months before", async () => {
    window.location.hash = "#/entry?m=2025-10&kind=lastYear";
    const user = await showPage();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "訪問者数 前年10月 件" })).toHaveFocus());
    await user.keyboard("30000{Enter}");
    expect(actual("visitors", "2024-10")).toBe(30_000);
    expect(store.getState().undoable).toMatchObject({ name: "recordActuals", subject: "訪問者数" });
  });
});

test("in English, no Japanese is left", async () => {
  const user = await showPage("en");
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Visitors Oct" })).toHaveFocus());
  await user.keyboard("3{Enter}");
  expect(screen.getAllByText(/of last month/).length).toBeGreaterThan(0);
  const labels = [...document.querySelectorAll("[aria-label], [title]")].map(
    (each) => `${each.getAttribute("aria-label") ?? ""}${each.getAttribute("title") ?? ""}`,
  );
  expect(`${document.body.textContent}${labels.join("")}`).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
});
