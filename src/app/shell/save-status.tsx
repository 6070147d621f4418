import { useEffect, useState } from "react";
import type { SaveState } from "#state/workbook-state.ts";
import { Button } from "#ui/control/button.tsx";
import { formatTime } from "#ui/format/format-instant.ts";
import { CheckIcon, InfoIcon, WarningIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** Changes that exist in this browser only. */
export interface UnexportedChanges {
  readonly count: number;
  /** The last export, MM/DD, or null when there was none. */
  readonly last: string | null;
}

const QUIET_MS = 400;

/** Whether what was written is kept, always in words. A save shorter than 0.4 s is not worth a flicker. */
export function SaveStatus({
  save,
  unexported,
  onTakeOver,
  onExport,
}: {
  save: SaveState;
  unexported: UnexportedChanges | null;
  onTakeOver: () => void;
  onExport: () => void;
}) {
  const words = useTexts(texts);
  const shown = useUnhurried(save);
  return (
    <>
      {unexported && <span className="saved hide-s">{words.unexported(unexported.count, unexported.last)}</span>}
      <span className={toneClass(shown)} role="status">
        {shown.status === "saved" && (
          <>
            <CheckIcon size={14} />
            <span>{words.saved(formatTime(shown.at))}</span>
            <span className="long">{shown.copies === 2 ? words.onThisDevice : words.oneCopy}</span>
          </>
        )}
        {shown.status === "saving" && words.saving}
        {shown.status === "unsaved" && (
          <>
            <WarningIcon size={14} />
            <span>{shown.reason === "quota" ? words.unsavedQuota : words.unsaved}</span>
          </>
        )}
        {shown.status === "read-only" && (
          <>
            <InfoIcon size={14} />
            <span>{shown.reason === "other-tab" ? words.otherTab : words.newerVersion}</span>
          </>
        )}
      </span>
      {shown.status === "unsaved" && (
        <Button size="small" onClick={onExport}>
          {words.exportFile}
        </Button>
      )}
      {shown.status === "read-only" && shown.reason === "other-tab" && (
        <Button size="small" onClick={onTakeOver}>
          {words.takeOver}
        </Button>
      )}
    </>
  );
}

function toneClass(save: SaveState): string {
  if (save.status === "unsaved") return "saved bad";
  return save.status === "read-only" ? "saved held" : "saved";
}

/** The save state, with "saving" held back until it has lasted. */
function useUnhurried(save: SaveState): SaveState {
  const [shown, setShown] = useState(save);
  if (save.status !== "saving" && shown !== save) setShown(save);
  useEffect(() => {
    if (save.status !== "saving") return undefined;
    const timer = window.setTimeout(() => setShown(save), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [save]);
  return save.status === "saving" ? shown : save;
}
