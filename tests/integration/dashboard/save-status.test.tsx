import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SaveStatus } from "#app/shell/save-status.tsx";
import type { SaveState } from "#state/workbook-state.ts";

const saved: SaveState = { status: "saved", at: "2025-10-03T05:32:00.000Z", copies: 2 };

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function status(save: SaveState) {
  return <SaveStatus save={save} unexported={null} onTakeOver={() => undefined} onExport={() => undefined} />;
}

test("a short save does not flicker, a long one says so", () => {
  vi.useFakeTimers();
  const { rerender } = render(status(saved));
  expect(screen.getByRole("status")).toHaveTextContent(/^保存済み \d\d:32（この端末内）$/);
  rerender(status({ status: "saving" }));
  act(() => {
    vi.advanceTimersByTime(399);
  });
  expect(screen.getByRole("status")).toHaveTextContent("保存済み");
  act(() => {
    vi.advanceTimersByTime(2);
  });
  expect(screen.getByRole("status")).toHaveTextContent("保存中…");
  rerender(status(saved));
  expect(screen.getByRole("status")).toHaveTextContent("保存済み");
});

test("what cannot be saved says why and offers the file", () => {
  render(status({ status: "unsaved", reason: "quota" }));
  expect(screen.getByRole("status")).toHaveTextContent("保存できません。空き容量が不足しています。");
  expect(screen.getByRole("button", { name: "ファイルに書き出す" })).toBeVisible();
});

test("a second tab reads, and can take over", () => {
  render(status({ status: "read-only", reason: "other-tab" }));
  expect(screen.getByRole("status")).toHaveTextContent("別のタブで編集中です。");
  expect(screen.getByRole("button", { name: "このタブで編集" })).toBeVisible();
});
