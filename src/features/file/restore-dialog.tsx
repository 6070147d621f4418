import { useEffect, useState } from "react";
import { type Backup, browserBackups } from "#state/browser-backups.ts";
import { restoreBackup } from "#state/commands/restore-backup.ts";
import { useWorkbook, useWorkbookStore } from "#state/use-workbook.tsx";
import type { OpenedFile } from "#transfer/json/opened-file.ts";
import { readWorkbookFile } from "#transfer/json/read-workbook-file.ts";
import { Button } from "#ui/control/button.tsx";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { backupTexts } from "./backup-texts.ts";
import { FileFacts } from "./file-facts.tsx";
import { texts } from "./texts.ts";

/** What is in a backup beside what is here now; restoring it is one step that can be undone. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const t = useTexts(backupTexts);
  const words = useTexts(texts).file;
  const language = useLanguage();
  const store = useWorkbookStore();
  const workbook = useWorkbook();
  const [found, setFound] = useState<OpenedFile | "damaged" | null>(null);
  const [refused, setRefused] = useState(false);
  const moment = formatDateTime(new Date(backup.at).toISOString(), language);

  useEffect(() => {
    let left = false;
    void opened(workbook.id, backup).then((file) => left || setFound(file ?? "damaged"));
    return () => {
      left = true;
    };
  }, [workbook.id, backup]);

  function restore(content: OpenedFile): void {
    if (!store.dispatch(restoreBackup(content.workbook, moment)).ok) return setRefused(true);
    announceDone((spoken) => backupTexts[spoken].restored(moment));
    onClose();
  }

  const file = found === "damaged" ? null : found;
  return (
    <Dialog
      open
      title={t.restoreTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          {file && (
            <Button look="primary" onClick={() => restore(file)}>
              {t.restore}
            </Button>
          )}
        </>
      }
    >
      {refused && <Notice tone="bad">{words.readOnly}</Notice>}
      {found === "damaged" && <Notice tone="bad">{t.damaged}</Notice>}
      {found === null && <p role="status">{t.reading}</p>}
      {file && (
        <>
          <p>{t.restoreLead(moment)}</p>
          <FileFacts file={file} present={workbook} heading={t.inBackup} />
        </>
      )}
    </Dialog>
  );
}

async function opened(workbook: string, backup: Backup): Promise<OpenedFile | null> {
  try {
    const content = await browserBackups?.read(workbook, backup);
    const result = content && (await readWorkbookFile(content));
    return result?.ok && result.value.workbook.id === workbook ? result.value : null;
  } catch {
    return null;
  }
}
