import { useEffect, useRef } from "react";
import { useWorkbookState } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { bilingual, useLanguage, useTexts } from "#ui/language/language.tsx";
import { dismissDone, useDoneMessage } from "#ui/navigation/done-message.ts";
import { Notice } from "#ui/surface/notice.tsx";

const texts = bilingual({ undo: "元に戻す", close: "閉じる" }, { undo: "Undo", close: "Close" });

/** What was just done, with its undo. Gone with the next change, when undo would mean something else. */
export function DoneBar({ onUndo }: { onUndo: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const message = useDoneMessage();
  const revision = useWorkbookState((state) => state.revision);
  const said = useRef({ message, revision });
  useEffect(() => {
    if (said.current.message !== message) said.current = { message, revision };
    else if (message && said.current.revision !== revision) dismissDone();
  }, [message, revision]);
  return (
    message && (
      <Notice
        tone="good"
        actions={
          <>
            <Button size="small" onClick={onUndo}>
              {t.undo}
            </Button>
            <Button size="small" onClick={dismissDone}>
              {t.close}
            </Button>
          </>
        }
      >
        {message(language)}
      </Notice>
    )
  );
}
