import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import FunnelPage from "#features/funnel/funnel-page.tsx";
import { aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";
import { showPage } from "../../support/show-page.tsx";

const machine = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  window.location.hash = "#/funnel?m=2025-09";
  window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const stages = () => screen.getByRole("region", { name: "段階ごとの実績と目標" });
const gap = () => screen.getByRole("region", { name: "マーケティング起点の売上貢献額の差の内訳" });

test("the machine maker's story: the step, that it is sure, and the month it hits", async () => {
  window.location.hash = "#/funnel?m=2025-09&period=month";
  await showPage(FunnelPage, machine);
  expect(screen.getByText("ボトルネックはMQL→SQL転換率です。計画を下回ると断定できます。")).toBeVisible();
  expect(screen.getByText(/実績31\.1%（119件中37件）、計画40\.0%/)).toHaveTextContent(
    "影響は12月以降の受注に表れます。",
  );
  expect(within(stages()).getByRole("img")).toHaveAccessibleName(/SQLは37件、達成率68\.5%/);
});

test("lead times: which months a rate divides", async () => {
  window.location.hash = "#/funnel?m=2025-09&period=month&view=lagged";
  await showPage(FunnelPage, machine);
  expect(screen.getByText("9月のSQL÷8月のMQL")).toBeVisible();
  expect(screen.getByText("9月の受注÷6月の商談")).toBeVisible();
});

test("the gap adds up to the yen, with the second method beside it", async () => {
  await showPage(FunnelPage, machine);
  await userEvent.click(within(gap()).getByRole("button", { name: "表で見る" }));
  const [, ...rows] = within(gap()).getAllByRole("row");
  const shares = rows.map((row) => {
    const text = within(row).getAllByRole("cell")[2]!.textContent;
    return Number(text.replace("▲", "-").replaceAll(/[,+]/g, ""));
  });
  expect(shares.at(-1)).toBe(-11_500_000);
  expect(shares.slice(0, -1).reduce((sum, share) => sum + share, 0)).toBe(-11_500_000);
  await userEvent.click(within(gap()).getByRole("button", { name: "前年" }));
  expect(within(gap()).getByRole("columnheader", { name: "前年" })).toBeVisible();
});

test("channels: counts beside every rate, and a mark only for what is no chance", async () => {
  await showPage(FunnelPage, machine);
  const channels = screen.getByRole("region", { name: "チャネル別の転換率" });
  expect(within(channels).getByRole("row", { name: /広告/ })).toHaveTextContent(/19\.8%253／1,277.*ほかより低い/);
  expect(within(channels).getAllByText(/ほかより/)).toHaveLength(4);
});

test("an unfinished month says why nothing is shown and when it will be", async () => {
  const open = { ...machine, settings: { ...machine.settings, closedThrough: "2025-08" } };
  window.location.hash = "#/funnel?m=2025-09&period=month";
  await showPage(FunnelPage, open);
  expect(screen.getByRole("status")).toHaveTextContent("2025年9月は確定前です。");
  expect(screen.queryByText(/ボトルネックは/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "累計" }));
  expect(screen.getByRole("status")).toHaveTextContent("確定前の2025年9月を除いた5か月で計算しています。");
});

function twoStages(tried: number, done: number) {
  const stage = { leadTimeMonths: 1 };
  return aWorkbook({
    stages: [
      { ...stage, id: "a", name: "相談", metric: "tried" },
      { ...stage, id: "b", name: "契約", metric: "done" },
    ],
    metrics: [aMetric({ id: "tried" }), aMetric({ id: "done" })],
    series: [
      aSeries({ metric: "tried", values: [tried] }),
      aSeries({ metric: "done", values: [done] }),
      aSeries({ metric: "tried", kind: "target", values: [40] }),
      aSeries({ metric: "done", kind: "target", values: [10] }),
    ],
  });
}

test("too few to be sure: says so, and how many more it takes", async () => {
  window.location.hash = "#/funnel?m=2026-04&period=month";
  await showPage(FunnelPage, twoStages(13, 3));
  expect(screen.getByText("計画を最も下回るのは相談→契約転換率です。ただし件数不足で、断定できません。")).toBeVisible();
  expect(screen.getByText(/いまの率のまま相談があと1,359件増えると、断定できます。/)).toBeVisible();
  expect(screen.getByText("件数が少なく、1件で7.7pt動きます")).toBeVisible();
  expect(screen.getByText("月を足し合わせられるKGI（金額や件数）がないため、分解できません。")).toBeVisible();
});

test("above 100% is a shift of periods, not a rate", async () => {
  window.location.hash = "#/funnel?m=2026-04&period=month";
  await showPage(FunnelPage, twoStages(10, 12));
  expect(screen.getByText("期ずれ")).toBeVisible();
  expect(screen.getByText("計画を下回る段階はありません。")).toBeVisible();
});

test("no stages: what is missing and where it is set", async () => {
  await showPage(FunnelPage, aWorkbook());
  expect(screen.getByRole("link", { name: "段階を設定" })).toHaveAttribute("href", "#/goals");
});
