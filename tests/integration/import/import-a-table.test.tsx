import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { seriesValue } from "#domain/series-values.ts";
import type { Language, Workbook } from "#domain/workbook.ts";
import ImportPage from "#features/import/import-page.tsx";
import { WorkbookStoreProvider } from "#state/use-workbook.tsx";
import type { WorkbookStore } from "#state/workbook-store.ts";
import { LanguageProvider } from "#ui/language/language.tsx";
import { FileOpeningProvider } from "#ui/navigation/file-opening.tsx";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";
import { aProfile, aTab, deleteDatabase } from "../support/tab.ts";

const workbook = aWorkbook({
  id: "5f0d6c1e-7c55-4f0a-9c37-0d4f3f6a1b21",
  name: "2025年度",
  metrics: [
    metricFromCatalogue("leads"),
    aMetric({ id: "spend", name: "広告の費用", aliases: ["広告費"], unit: "currency" }),
  ],
  goals: [aGoal({ metric: "leads", start: "2025-04", due: "2026-03" })],
  series: [aSeries({ metric: "leads", start: "2025-04", values: [482, 500] })],
});

// Role queries over whole tables take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

let store: WorkbookStore;
let opened: File[];

beforeEach(async () => {
  localStorage.clear();
  await deleteDatabase();
  window.location.hash = "#/import";
  opened = [];
  store = await aTab(aProfile());
  await store.create(workbook);
});

afterEach(() => {
  cleanup();
  store.dispose();
  vi.restoreAllMocks();
});

function showPage(language: Language = "ja") {
  render(
    <WorkbookStoreProvider store={store}>
      <LanguageProvider language={language}>
        <FileOpeningProvider value={(file) => opened.push(file)}>
          <ImportPage />
        </FileOpeningProvider>
      </LanguageProvider>
    </WorkbookStoreProvider>,
  );
  return userEvent.setup({ applyAccept: false });
}

function sample(name: string): File {
  const bytes = readFileSync(join(import.meta.dirname, "../../fixtures/samples", name));
  return new File([new Uint8Array(bytes)], name, { type: "text/csv" });
}

const now = (): Workbook => store.getState().workbook!;

function value(metricName: string, month: string, member: string | null = null): number | null | undefined {
  const metric = now().metrics.find(({ name }) => name === metricName);
  const series = now().series.find(
    (each) => each.metric === metric?.id && each.member === member && each.kind === "actual",
  );
  if (!series) return undefined;
  return seriesValue(series, month);
}

describe("a Shift_JIS table with months across", () => {
  test("is checked, brought in as one step, and taken back by one undo", async () => {
    const user = showPage();
    await user.upload(screen.getByLabelText("ファイルを選ぶ"), sample("monthly-wide-shift_jis.csv"));

    expect(await screen.findByText(/文字コードをShift_JISと判断しました/)).toBeVisible();
    expect(screen.getByText(/^指標,単位,2025年4月/)).toBeVisible();
    const counts = screen.getByText("変わる値").closest("dl")!;
    expect(counts).toHaveTextContent("新しく入る値56変わる値1同じ値1空欄2取り込めない値0");
    expect(store.getState().workbook).toEqual(workbook);

    const grid = screen.getByRole("group", { name: "取り込み後の値" });
    const leads = within(grid).getByRole("row", { name: /^リード獲得数/ });
    expect(leads).toHaveTextContent("500 → 497");
    expect(within(grid).getByRole("row", { name: /^広告の費用/ })).toHaveTextContent("228");

    await user.click(screen.getByRole("button", { name: "57セルを取り込む" }));
    await waitFor(() => expect(window.location.hash).toBe("#/dashboard?m=2025-09"));
    expect(value("受注金額", "2025-04")).toBe(20_800_000);
    expect(value("広告の費用", "2025-06")).toBe(2_280_000);
    expect(value("広告の費用", "2025-09")).toBeNull();
    expect(value("開封率", "2025-09")).toBe(0.211);
    expect(value("リード獲得数", "2025-05")).toBe(497);
    expect(store.getState().undoable).toMatchObject({
      name: "importTable",
      subject: "monthly-wide-shift_jis.csv",
      count: 57,
    });

    store.undo();
    expect({ ...now(), updatedAt: "" }).toEqual({ ...workbook, updatedAt: "" });
  });

  test("read in the other encoding when the person says so", async () => {
    const user = showPage();
    await user.upload(screen.getByLabelText("ファイルを選ぶ"), sample("monthly-wide-shift_jis.csv"));
    await screen.findByText(/文字コードをShift_JISと判断しました/);
    await user.selectOptions(screen.getByLabelText("文字コード"), "UTF-8");
    expect(await screen.findByText(/文字コードを判断できません/)).toBeVisible();
    expect(now()).toEqual(workbook);
  });
});

describe("a long table by channel", () => {
  test("names its errors by line, brings in the rest with the channels", async () => {
    const user = showPage();
    await user.upload(screen.getByLabelText("ファイルを選ぶ"), sample("monthly-long-utf8-bom.csv"));
    const problems = await screen.findByRole("region", { name: "取り込めない値 2件" });
    expect(problems).toHaveTextContent(
      "12行目・4列目（リード獲得数、2025年7月）「集計中」は数値として読み取れません。",
    );
    expect(problems).toHaveTextContent("13行目・4列目（リード獲得数、2025年13月）「2025年13月」という月はありません。");
    await user.click(screen.getByRole("button", { name: "9セルを取り込む" }));
    const channel = now().dimensions[0]!;
    expect(channel.members.map(({ name }) => name)).toEqual(["オーガニック検索", "広告", "展示会"]);
    const ads = channel.members[1]!.id;
    expect(value("リード獲得数", "2025-06", ads)).toBe(221);
    expect(value("リード獲得数", "2025-07", ads)).toBeNull();
    expect(now().metrics.find(({ id }) => id === "leads")?.dimension).toBe("channel");
  });
});

describe("decisions before the import", () => {
  const table = "月\t新しい件数\t商談化率\n4月\t10\t0.25\n24/5\t20\t0.3\n";

  test("metric, unit, fiscal year, rates and ambiguous months are chosen by the person", async () => {
    const user = showPage();
    await user.click(screen.getByLabelText("表を貼り付け"));
    await user.paste(table);
    await user.click(screen.getByRole("button", { name: "貼り付けた表を読み取る" }));

    const target = await screen.findByLabelText("新しい件数の入れる先");
    expect(target).toHaveDisplayValue("新しい指標として追加");
    await user.selectOptions(target, "リード獲得数");
    await user.selectOptions(screen.getByLabelText("新しい件数の種類"), "目標");
    await user.selectOptions(screen.getByLabelText("商談化率の率の書き方"), "0.225 を 22.5% と読む");
    await user.selectOptions(screen.getByLabelText("24/5"), "2024年5月");
    await user.selectOptions(screen.getByLabelText("年のない月の年度"), "2024");
    await user.click(await screen.findByRole("button", { name: "4セルを取り込む" }));

    const targets = now().series.find(({ kind }) => kind === "target");
    expect(targets).toMatchObject({ metric: "leads", start: "2024-04", values: [10, 20] });
    expect(value("商談化率", "2024-04")).toBe(0.25);
    expect(value("商談化率", "2024-05")).toBe(0.3);
  });

  test("a number with two readings is chosen where it is named", async () => {
    const user = showPage();
    await user.click(screen.getByLabelText("表を貼り付け"));
    await user.paste("month\tリード獲得数\n2025-06\t1.234,5\n");
    await user.click(screen.getByRole("button", { name: "貼り付けた表を読み取る" }));
    await user.click(await screen.findByRole("button", { name: "1,234.5として読む" }));
    await user.click(await screen.findByRole("button", { name: "1セルを取り込む" }));
    expect(value("リード獲得数", "2025-06")).toBe(1234.5);
  });

  test("what is left out is not written, and nothing to write is said", async () => {
    const user = showPage();
    await user.click(screen.getByLabelText("表を貼り付け"));
    await user.paste("month\tリード獲得数\n2025-06\t12\n");
    await user.click(screen.getByRole("button", { name: "貼り付けた表を読み取る" }));
    await user.selectOptions(await screen.findByLabelText("リード獲得数の入れる先"), "取り込まない");
    await user.click(await screen.findByRole("button", { name: "取り込む" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("取り込む値がありません。");
    expect(now()).toEqual(workbook);
  });
});

describe("what is no table", () => {
  test.each([
    ["empty.csv", new Uint8Array(), "表が空です"],
    ["book.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "Excelのファイルが壊れています"],
    ["image.csv", new Uint8Array([0x89, 0x50, 0, 1, 0, 0, 7]), "表のファイルではありません"],
    ["words.csv", new TextEncoder().encode("こんにちは\nさようなら\n"), "年月が見つかりません"],
    [
      "quote.csv",
      new TextEncoder().encode('month,leads\n2025-04,"180\n2025-05,190\n'),
      '2行目の「"」が閉じられていません',
    ],
  ])("%s is refused in words; the workbook stays", async (name, bytes, words) => {
    const user = showPage();
    await user.upload(screen.getByLabelText("ファイルを選ぶ"), new File([bytes], name));
    expect(await screen.findByRole("alert")).toHaveTextContent(`「${name}」を読み取れませんでした。 ${words}`);
    expect(now()).toEqual(workbook);
  });

  test("a workbook file dropped here is opened as one; a table dropped here is read", async () => {
    showPage();
    const page = screen.getByRole("heading", { name: "表の取り込み" });
    const drop = (file: File) => fireEvent.drop(page, { dataTransfer: { files: [file], types: ["Files"] } });
    drop(new File(["{}"], "workbook.kpi.json"));
    expect(opened.map(({ name }) => name)).toEqual(["workbook.kpi.json"]);
    drop(sample("bank_telemarketing_monthly_2008_2010.csv"));
    expect(await screen.findByRole("button", { name: "52セルを取り込む" })).toBeVisible();
  });
});

test("in English, no Japanese is left but the table's own", async () => {
  const user = showPage("en");
  await user.upload(screen.getByLabelText("Choose a file"), sample("uci_online_retail_orders_monthly.csv"));
  await screen.findByRole("button", { name: "Import 65 cells" });
  const lists = document.querySelectorAll("option, optgroup");
  lists.forEach((node) => node.remove());
  expect(document.body.textContent).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
});

async function readTable(user: ReturnType<typeof showPage>, month: string) {
  await user.click(screen.getByLabelText("表を貼り付け"));
  fireEvent.change(screen.getByLabelText("表を貼り付け"), {
    target: { value: `年月,リード獲得数,出稿額\n${month},510,30000\n` },
  });
  await user.click(screen.getByRole("button", { name: "貼り付けた表を読み取る" }));
  return screen.findByLabelText<HTMLSelectElement>("出稿額の入れる先");
}

describe("a table of a form that was imported before", () => {
  test("offers the last mapping, uses it, and forgets it", async () => {
    let user = showPage();
    await user.selectOptions(await readTable(user, "2025-06"), "metric:spend");
    await user.click(await screen.findByRole("button", { name: "2セルを取り込む" }));
    await waitFor(() => expect(value("広告の費用", "2025-06")).toBe(30_000));

    cleanup();
    user = showPage();
    const select = await readTable(user, "2025-07");
    expect(select).toHaveValue("new");
    await user.click(screen.getByRole("button", { name: "前回の対応を使う" }));
    expect(select).toHaveValue("metric:spend");
    expect(screen.getByText("前回の対応を使っています。")).toBeVisible();

    cleanup();
    user = showPage();
    await readTable(user, "2025-08");
    await user.click(screen.getByRole("button", { name: "前回の対応を忘れる" }));
    cleanup();
    user = showPage();
    await readTable(user, "2025-09");
    expect(screen.queryByRole("button", { name: "前回の対応を使う" })).toBeNull();
  });

  test("another form of table is not offered it", async () => {
    const user = showPage();
    await user.selectOptions(await readTable(user, "2025-06"), "metric:spend");
    await user.click(await screen.findByRole("button", { name: "2セルを取り込む" }));
    await waitFor(() => expect(value("広告の費用", "2025-06")).toBe(30_000));
    cleanup();
    const again = showPage();
    fireEvent.change(screen.getByLabelText("表を貼り付け"), { target: { value: "年月,出稿額\n2025-06,1\n" } });
    await again.click(screen.getByRole("button", { name: "貼り付けた表を読み取る" }));
    await screen.findByLabelText("出稿額の入れる先");
    expect(screen.queryByRole("button", { name: "前回の対応を使う" })).toBeNull();
  });
});
