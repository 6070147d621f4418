import { useSyncExternalStore } from "react";
import type { Language } from "#domain/workbook.ts";

/** What was just done, said on whichever screen one arrives at, in the language of the moment. */
export type DoneMessage = (language: Language) => string;

let current: DoneMessage | null = null;
const listeners = new Set<() => void>();

/** Says what was done; it stays until it is closed, taken back, or followed by another change. */
export function announceDone(message: DoneMessage): void {
  set(message);
}

export function dismissDone(): void {
  set(null);
}

export function useDoneMessage(): DoneMessage | null {
  return useSyncExternalStore(subscribe, () => current);
}

function set(message: DoneMessage | null): void {
  current = message;
  for (const notify of listeners) notify();
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
