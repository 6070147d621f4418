import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { AlertDigest } from "#ui/alert/alert-digest.tsx";
import { defaultNumberStyle } from "#ui/format/number-style.ts";
import { LanguageProvider } from "#ui/language/language.tsx";
import { boardOf, oneKpi } from "../../support/an-alert-board.ts";

const targets = [100, 100, 100];

function show(actual: readonly number[]): void {
  const { alerts } = boardOf(oneKpi(actual, { targets }));
  render(
    <LanguageProvider language="ja">
      <AlertDigest alerts={alerts} style={defaultNumberStyle} />
    </LanguageProvider>,
  );
}

test("the most pressing alerts, with their numbers and the way to all of them", () => {
  show([100, 80, 70]);
  expect(screen.getByRole("link", { name: "すべて見る（2件）" })).toHaveAttribute("href", "#/alerts");
  expect(
    screen.getByText("指標の要対応が2か月続いています（5月〜6月）。6月は70件、目標は100件です。"),
  ).toBeInTheDocument();
});

test("none waiting is said", () => {
  show([100, 100, 100]);
  expect(screen.getByText("確認を待つアラートはありません。")).toBeInTheDocument();
});
