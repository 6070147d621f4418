import { useEffect } from "react";

/** Ctrl+Z, Ctrl+Y (Ctrl+Shift+Z) and Ctrl+S; ⌘ on a Mac. In a text field being edited its own undo comes first. */
export function useShellShortcuts({
  undoable,
  redoable,
  workbookName,
  onUndo,
  onRedo,
  onExport,
}: {
  undoable: string | null;
  redoable: string | null;
  workbookName: string | null;
  onUndo: () => void;
  onRedo: () => void;
  onExport: () => void;
}): void {
  useEffect(() => {
    if (workbookName === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key === "s" && !event.shiftKey) {
        event.preventDefault();
        onExport();
        return;
      }
      if (isTextField(event.target)) return;
      if (key === "z" && !event.shiftKey && undoable !== null) {
        event.preventDefault();
        onUndo();
      } else if ((key === "y" || (key === "z" && event.shiftKey)) && redoable !== null) {
        event.preventDefault();
        onRedo();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [workbookName, undoable, redoable, onUndo, onRedo, onExport]);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}
