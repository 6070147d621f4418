import { useState } from "react";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import type { WorkbookSummary } from "#state/workbook-state.ts";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { exportWorkbook } from "./export-workbook.ts";
import { texts } from "./texts.ts";

/** One of the few things that cannot be undone, so it asks, and offers to write a file first. */
export function RemoveWorkbookDialog({
  workbook,
  isOpen,
  onClose,
}: {
  workbook: WorkbookSummary;
  /** It is the one on the screen, which alone can be written to a file. */
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const store = useWorkbookStore();
  const [working, setWorking] = useState(false);
  async function remove({ exportFirst }: { exportFirst: boolean }): Promise<void> {
    setWorking(true);
    if (exportFirst) await exportWorkbook(store);
    await store.remove(workbook.id);
    onClose();
  }
  return (
    <Dialog
      open
      alert
      title={t.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          {isOpen && (
            <Button aria-busy={working} onClick={() => void remove({ exportFirst: true })}>
              {t.exportThenRemove}
            </Button>
          )}
          <Button look="danger" aria-busy={working} onClick={() => void remove({ exportFirst: false })}>
            {t.remove}
          </Button>
        </>
      }
    >
      <p>{t.removeBody}</p>
      <p className="filename">{workbook.name}</p>
      <p className="sub">{t.removeEffect}</p>
      {!isOpen && <p className="sub">{t.openToExport}</p>}
    </Dialog>
  );
}
