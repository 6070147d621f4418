import type { HistoryStep, Operation } from "./operation.ts";
import type { History } from "./workbook-document.ts";

const UNDO_DEPTH = 200;

/** What can be undone and redone after one more operation. Something new ends what could be redone. */
export function historyAfter({ past, future }: History, action: Operation["action"], step: HistoryStep): History {
  if (action === "do") return { past: [...past, step].slice(-UNDO_DEPTH), future: [] };
  if (action === "undo") return { past: past.slice(0, -1), future: [...future, ...past.slice(-1)] };
  return { past: [...past, ...future.slice(-1)].slice(-UNDO_DEPTH), future: future.slice(0, -1) };
}
