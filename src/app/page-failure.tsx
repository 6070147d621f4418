import { useWorkbookStore } from "#state/use-workbook.tsx";
import { rescueFile } from "#transfer/json/rescue-file.ts";
import { Button } from "#ui/control/button.tsx";
import { download } from "#ui/file/download.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import type { PageFault } from "./error-boundary.tsx";
import { texts } from "./texts.ts";

/** In place of what could not be shown. The file is written from memory, by code that is here already: it needs no page and no storage. */
export function PageFailure({ why }: { why: PageFault }) {
  const t = useTexts(texts);
  const store = useWorkbookStore();
  const { workbook, save } = store.getState();
  async function rescue() {
    const { workbook: content, ...rest } = store.getState();
    if (content) download(await rescueFile({ ...rest, workbook: content }, new Date()));
  }
  return (
    <Notice
      tone="bad"
      actions={
        <>
          <Button size="small" onClick={() => window.location.reload()}>
            {t.reload}
          </Button>
          {workbook && (
            <Button size="small" onClick={() => void rescue()}>
              {t.exportFile}
            </Button>
          )}
        </>
      }
    >
      {why === "missing" ? t.pageMissing : t.pageFailed}{" "}
      {workbook && (save.status === "saved" || save.status === "read-only" ? t.dataKept : t.dataNotKept)}
    </Notice>
  );
}
