import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import NewWorkbookPage from "#features/start/new-workbook-page.tsx";
import { aWorkbook } from "../../support/a-workbook.ts";
import { showPage } from "../../support/show-page.tsx";

beforeEach(() => {
  localStorage.clear();
  window.location.hash = "#/new?step=2";
});
afterEach(cleanup);

test("an amount typed with its unit is shown in the field's own once the field is left, and that is said", async () => {
  await showPage(NewWorkbookPage, aWorkbook());
  const company = screen.getByRole("textbox", { name: /会社の年間売上目標/ });
  await userEvent.type(company, "10億");
  expect(company).toHaveValue("10億");
  await userEvent.tab();
  expect(company).toHaveValue("100,000");
  expect(screen.getByText("「10億」を100,000万円と読みました。")).toBeVisible();
  await userEvent.type(screen.getByRole("textbox", { name: /マーケの貢献比率/ }), "30%{Tab}");
  expect(screen.getByRole("textbox", { name: /マーケの貢献比率/ })).toHaveValue("30");
  expect(screen.getByText(/売上貢献額を3億円にする/)).toBeVisible();
  await userEvent.type(company, "1");
  expect(screen.queryByText(/と読みました/)).toBeNull();
});

test("what cannot be read stays as it was typed, with what to do beside it", async () => {
  await showPage(NewWorkbookPage, aWorkbook());
  const company = screen.getByRole("textbox", { name: /会社の年間売上目標/ });
  await userEvent.type(company, "約10億{Tab}");
  expect(company).toHaveValue("約10億");
  expect(company).toHaveAccessibleDescription(/「約10億」は読み取れません/);
});

test("an amount does not become a number of deals when the KGI is another one", async () => {
  await showPage(NewWorkbookPage, aWorkbook());
  await userEvent.click(screen.getByRole("button", { name: "値を直接入れる" }));
  await userEvent.type(screen.getByRole("textbox", { name: /^年間目標/ }), "3億{Tab}");
  await userEvent.click(screen.getByRole("radio", { name: /有効商談数/ }));
  expect(screen.getByRole("textbox", { name: /^年間目標/ })).toHaveValue("");
});
