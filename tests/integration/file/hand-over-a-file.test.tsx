import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Language, Workbook } from "#domain/workbook.ts";
import FilePage from "#features/file/file-page.tsx";
import OpenFileDialog from "#features/file/open-file-dialog.tsx";
import { recordActuals } from "#state/commands/record-actuals.ts";
import { WorkbookStoreProvider } from "#state/use-workbook.tsx";
import type { WorkbookStore } from "#state/workbook-store.ts";
import { encodeWorkbookFile } from "#transfer/json/encode-workbook-file.ts";
import { LanguageProvider } from "#ui/language/language.tsx";
import { FileOpeningProvider } from "#ui/navigation/file-opening.tsx";
import { aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";
import { aProfile, aTab, deleteDatabase } from "../support/tab.ts";

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const workbook = aWorkbook({
  id: "5f0d6c1e-7c55-4f0a-9c37-0d4f3f6a1b21",
  name: "2026年度",
  metrics: [aMetric({ id: "leads", name: "リード" })],
  series: [aSeries({ metric: "leads", values: [10, 20, 30] })],
});

let store: WorkbookStore;
/** Files the page handed to the browser. */
let written: File[];

beforeEach(async () => {
  localStorage.clear();
  await deleteDatabase();
  written = [];
  URL.createObjectURL = (blob) => {
    written.push(blob as File);
    return "blob:test";
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  window.location.hash = "#/file";
  store = await aTab(aProfile());
});

afterEach(() => {
  cleanup();
  store.dispose();
  vi.restoreAllMocks();
});

function Opening({ children }: { children: ReactNode }) {
  const [file, setFile] = useState<File | null>(null);
  return (
    <FileOpeningProvider value={setFile}>
      {children}
      {file && <OpenFileDialog file={file} onFile={setFile} onClose={() => setFile(null)} />}
    </FileOpeningProvider>
  );
}

function showPage(language: Language = "ja") {
  render(
    <WorkbookStoreProvider store={store}>
      <LanguageProvider language={language}>
        <Opening>
          <FilePage />
        </Opening>
      </LanguageProvider>
    </WorkbookStoreProvider>,
  );
  return userEvent.setup({ applyAccept: false });
}

type User = ReturnType<typeof userEvent.setup>;

const saved = () => waitFor(() => expect(store.getState().save.status).toBe("saved"));
const leads = () => store.getState().workbook?.series[0]?.values;
const record = (month: string, value: number) =>
  store.dispatch(recordActuals([{ metric: "leads", member: null, month, value }]));
const press = (user: User, name: string | RegExp) => user.click(screen.getByRole("button", { name }));

async function exported(user: User): Promise<File> {
  await press(user, "ファイルに書き出す");
  await screen.findByText(/ブラウザのダウンロード先に書き出しました/);
  return written.at(-1)!;
}

/** Chooses a file and waits until it is read: the dialog then offers a decision instead of stopping. */
async function choose(user: User, file: File): Promise<HTMLElement> {
  await user.upload(screen.getByLabelText(/^(ファイルを開く|Open file)$/, { selector: "input" }), file);
  await screen.findByRole("button", { name: /^(やめる|閉じる|Cancel|Close)$/ });
  return screen.getByRole("dialog");
}

async function fileOf(content: Workbook, change: (text: string) => string = (text) => text): Promise<File> {
  const text = await encodeWorkbookFile({
    workbook: content,
    revision: 7,
    lineage: [{ revision: 7, hash: "elsewhere" }],
    exportedAt: "2026-10-03T02:10:00.000Z",
    extra: { mergedFrom: "x" },
  });
  return new File([change(text)], "受領.kpi.json");
}

describe("writing out", () => {
  test("says which file went where, and remembers when", async () => {
    await store.create(workbook);
    const user = showPage();
    expect(screen.queryByText(/まだファイルに書き出していません/)).not.toBeInTheDocument();
    const file = await exported(user);
    expect(file.name).toMatch(/^KPI_2026年度_\d{8}_\d{4}\.kpi\.json$/);
    expect(screen.getByText(/そのあとの変更はありません/)).toBeInTheDocument();
  });

  test("the file holds every change acknowledged or not, with its revision in the lineage", async () => {
    await store.create(workbook);
    const user = showPage();
    record("2026-07", 40);
    const file = await exported(user);
    const text = JSON.parse(await file.text()) as {
      revision: number;
      lineage: { revision: number }[];
      workbook: Workbook;
    };
    expect(text.workbook.series[0]?.values).toEqual([10, 20, 30, 40]);
    expect(text.lineage.at(-1)?.revision).toBe(text.revision);
  });

  test("after changes, a file is advised", async () => {
    await store.create(workbook);
    record("2026-07", 40);
    await saved();
    showPage();
    expect(screen.getByText(/まだファイルに書き出していません/)).toBeInTheDocument();
  });
});

describe("opening", () => {
  test("another workbook: shows what is in it, opens it beside the present one, unknown keys survive", async () => {
    await store.create(aWorkbook({ id: "mine", name: "手元" }));
    const user = showPage();
    const dialog = await choose(user, await fileOf(workbook));
    expect(within(dialog).getByText("2026年度")).toBeVisible();
    expect(within(dialog).getByRole("row", { name: /実績の値 3/ })).toBeVisible();
    expect(within(dialog).getByRole("row", { name: /指標 1/ })).toBeVisible();
    expect(store.getState().workbook?.name).toBe("手元");
    await press(user, "開く");
    await waitFor(() => expect(window.location.hash).toBe("#/dashboard"));
    expect(store.getState().workbook).toEqual(workbook);
    expect(store.getState()).toMatchObject({ revision: 7, extra: { mergedFrom: "x" } });
    expect(
      store
        .getState()
        .workbooks.map(({ name }) => name)
        .toSorted(),
    ).toEqual(["2026年度", "手元"]);
  });

  test("the file just written is recognised as the same", async () => {
    await store.create(workbook);
    record("2026-07", 40);
    await saved();
    const user = showPage();
    const dialog = await choose(user, await exported(user));
    expect(dialog).toHaveTextContent("このファイルの内容は、すでにこのブラウザにあります");
    expect(dialog).not.toHaveTextContent("アプリの外で書き換えられています");
  });

  test("an older copy of what is here says so; replacing by it is one step of undo", async () => {
    await store.create(workbook);
    record("2026-07", 40);
    await saved();
    const user = showPage();
    const file = await exported(user);
    record("2026-08", 50);
    await saved();
    const dialog = await choose(user, file);
    expect(dialog).toHaveTextContent("手元のワークブックより古い写しです");
    await press(user, "この内容に置き換える");
    await waitFor(() => expect(leads()).toEqual([10, 20, 30, 40]));
    await press(user, "元に戻す");
    expect(leads()).toEqual([10, 20, 30, 40, 50]);
    await screen.findByText("手元の内容に戻しました。");
  });

  test("both changed: nothing silent, the file opens as another workbook", async () => {
    await store.create(workbook);
    record("2026-07", 40);
    await saved();
    const { revision, lineage } = store.getState();
    record("2026-08", 50);
    await saved();
    const colleague = await encodeWorkbookFile({
      workbook: { ...workbook, note: "同僚の変更" },
      revision: revision + 1,
      lineage: [...lineage, { revision: revision + 1, hash: "colleague" }],
      exportedAt: "2026-10-03T02:10:00.000Z",
    });
    const user = showPage();
    const dialog = await choose(user, new File([colleague], "同僚.kpi.json"));
    expect(dialog).toHaveTextContent(`版${revision}のあと、手元とファイルの両方で変更されています`);
    expect(leads()).toEqual([10, 20, 30, 40, 50]);
    await press(user, "別のワークブックとして開く");
    await waitFor(() => expect(store.getState().workbook?.name).toBe("2026年度（受け取ったファイル）"));
    expect(store.getState().workbook?.id).not.toBe(workbook.id);
    await store.open(workbook.id);
    expect(leads()).toEqual([10, 20, 30, 40, 50]);
  });

  test("a file changed outside the app warns", async () => {
    await store.create(aWorkbook({ id: "mine" }));
    const user = showPage();
    const dialog = await choose(user, await fileOf(workbook, (text) => text.replace(/\b20,/, "21,")));
    expect(dialog).toHaveTextContent("アプリの外で書き換えられています");
  });

  test("a file that points at nothing here and there opens without that, and says what is missing", async () => {
    const user = showPage();
    const lost = aSeries({ metric: "gone", kind: "target", values: [1] });
    const file = await fileOf({ ...workbook, series: [...workbook.series, lost] });
    const dialog = await choose(user, file);
    expect(within(dialog).getByText(/gone/)).toBeInTheDocument();
    await press(user, "この1件を除いて開く");
    expect(await screen.findByText(/ないものを指していた1件を除いています/)).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: /^開く/ }));
    await waitFor(() => expect(store.getState().workbook?.series).toEqual(workbook.series));
  });

  test("a file with faults: every fault in words, and what is here unchanged to the byte", async () => {
    await store.create(workbook);
    const before = JSON.stringify(store.getState().workbook);
    const user = showPage();
    const file = await fileOf(workbook, (text) =>
      text.replace(/\b20,/, '"20",').replace('"role": "input"', '"role": "boss"'),
    );
    const dialog = await choose(user, file);
    expect(dialog).toHaveTextContent(
      "「受領.kpi.json」は開けません。次の2か所を直してから、もう一度選んでください。今のワークブックは変わっていません。",
    );
    expect(
      within(dialog)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "指標 leads の役割に boss は使えません。次のどれかにしてください：kgi、kpi、input。",
      "指標 leads の 2026-05 の値が数値ではありません。数値か、未入力なら null にしてください。",
    ]);
    expect(JSON.stringify(store.getState().workbook)).toBe(before);
    await press(user, "閉じる");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});

describe("settings and workbooks", () => {
  test("settings are kept at once and can be undone", async () => {
    await store.create(workbook);
    const user = showPage();
    await user.selectOptions(screen.getByLabelText("年度の始まり"), "10月");
    await user.selectOptions(screen.getByLabelText("金額の表示単位"), "百万円");
    expect(store.getState().workbook?.settings).toMatchObject({ fiscalYearStartMonth: 10, amountScale: "million" });
    store.undo();
    expect(store.getState().workbook?.settings.amountScale).toBe("man");
    const name = screen.getByLabelText("ワークブックの名前");
    await user.clear(name);
    await user.type(name, "来年度{Enter}");
    expect(store.getState().workbook?.name).toBe("来年度");
  });

  test("deleting asks, names the workbook, and can write it out first", async () => {
    await store.create(workbook);
    const user = showPage();
    await press(user, "「2026年度」を削除");
    const dialog = await screen.findByRole("alertdialog", { name: "ワークブックの削除" });
    expect(dialog).toHaveTextContent(/以下のワークブックを削除しますか？\s*この操作は元に戻せません。/);
    expect(dialog).toHaveTextContent("2026年度");
    await press(user, "ファイルに書き出してから削除");
    await waitFor(() => expect(store.getState()).toMatchObject({ phase: "none", workbooks: [] }));
    expect(written).toHaveLength(1);
  });

  test("English has no Japanese left, but for the workbook's own words", async () => {
    await store.create({ ...workbook, name: "Plan" });
    const user = showPage("en");
    expect(document.body.textContent).not.toMatch(/[぀-ヿ㐀-鿿]/);
    const dialog = await choose(user, await fileOf({ ...workbook, name: "Plan", note: "x" }));
    expect(dialog).toHaveTextContent("share no known point");
    expect(dialog.textContent?.replace("受領", "")).not.toMatch(/[぀-ヿ㐀-鿿]/);
  });
});
