import { type ClipboardEvent, useRef } from "react";
import { clipboardBlock, clipboardText } from "./clipboard-block.ts";
import type { GridEvents } from "./grid-props.ts";
import { span } from "./grid-range.ts";
import { editsOfSelection, firstValues, type GridScene, selectedTexts } from "./grid-scene.ts";
import type { GridEditing } from "./use-grid-editing.ts";

/** Copy, cut and paste of the selection; while something is typed the field's own. */
export function useGridClipboard(scene: GridScene, { typed }: GridEditing, { onEdit, onPaste }: GridEvents) {
  const copied = useRef<string | null>(null);
  return {
    onCopy(event: ClipboardEvent, cut: boolean) {
      if (typed.current) return;
      event.preventDefault();
      copied.current = clipboardText(selectedTexts(scene));
      event.clipboardData.setData("text/plain", copied.current);
      if (!cut) return;
      const edits = editsOfSelection(scene, () => "");
      if (edits.length > 0) onEdit(edits, "cut");
    },

    onPaste(event: ClipboardEvent) {
      if (typed.current) return;
      event.preventDefault();
      const text = event.clipboardData.getData("text/plain");
      if (text === "") return;
      const { top, bottom, left, right } = scene.range;
      onPaste({
        block: clipboardBlock(text),
        at: scene.placeOf({ row: firstValues(scene), column: left }),
        selected: { rows: span(top, bottom).filter(scene.shape.hasCells).length, columns: right - left + 1 },
        own: copied.current !== null && sameLines(copied.current, text),
      });
    },
  };
}

function sameLines(one: string, other: string): boolean {
  return plainLines(one) === plainLines(other);
}

function plainLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/\n$/, "");
}
