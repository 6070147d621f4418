import { useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import type { StorageNotice } from "#state/workbook-state.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { bilingual, useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";

const texts = bilingual(
  {
    healed: "端末内の2つの控えの片方が壊れていたため、もう片方から自動で復元しました。失われた変更はありません。",
    rewritten: "ブラウザが保存データを削除したため、開いている内容をすべて書き直しました。失われた変更はありません。",
    olderCopy: (at: string) =>
      `最新の控えを読み取れなかったため、${at}時点の内容を表示しています。違いがあれば、書き出したファイルを開いてください。`,
    missing: (names: string) =>
      `次のワークブックが、この端末から削除されていました：${names}。書き出したファイルがあれば、開いて復元できます。`,
    unavailable: "このブラウザではデータを保存できません。閉じる前に、ファイルに書き出してください。",
    leftBehind: (count: number) =>
      `別のタブが編集を引き継いだため、このタブの変更${count}件は保存していません。必要なら、ファイルに書き出してください。`,
    exportFile: "ファイルに書き出す",
    openFile: "ファイルを開く",
    close: "閉じる",
  },
  {
    healed:
      "One of the two copies kept on this machine was damaged and was restored from the other. No change was lost.",
    rewritten: "The browser removed the stored data, so everything that is open was written again. No change was lost.",
    olderCopy: (at: string) =>
      `The newest copy could not be read; you are seeing the state of ${at}. If something is missing, open a file you saved.`,
    missing: (names: string) =>
      `These workbooks were removed from this machine: ${names}. A file you saved can bring them back.`,
    unavailable: "This browser does not allow data to be kept. Save to a file before you close the page.",
    leftBehind: (count: number) =>
      `Another tab took over editing: ${count === 1 ? "1 change" : `${count} changes`} of this tab ${count === 1 ? "is" : "are"} not kept. Save to a file if you need them.`,
    exportFile: "Save to a file",
    openFile: "Open a file",
    close: "Close",
  },
);

/** What happened to the kept copies, until it is read. */
export function StorageNoticeBar() {
  const t = useTexts(texts);
  const language = useLanguage();
  const notice = useWorkbookState((state) => state.notice);
  const store = useWorkbookStore();
  if (notice === null) return null;
  const calm = notice.code === "healed" || notice.code === "rewritten";
  return (
    <Notice
      tone={calm ? "good" : "warn"}
      actions={
        <>
          {!calm && (
            <ButtonLink size="small" href="#/file">
              {notice.code === "workbooks-missing" || notice.code === "older-copy" ? t.openFile : t.exportFile}
            </ButtonLink>
          )}
          <Button size="small" onClick={() => store.dismissNotice()}>
            {t.close}
          </Button>
        </>
      }
    >
      {sentence(notice, t, (at) => formatDateTime(at, language))}
    </Notice>
  );
}

function sentence(notice: StorageNotice, t: (typeof texts)["ja"], dateTime: (at: string) => string): string {
  switch (notice.code) {
    case "healed":
      return t.healed;
    case "rewritten":
      return t.rewritten;
    case "older-copy":
      return t.olderCopy(dateTime(notice.at));
    case "workbooks-missing":
      return t.missing(notice.names.join("、"));
    case "database-unavailable":
      return t.unavailable;
    case "changes-left-behind":
      return t.leftBehind(notice.count);
  }
}
