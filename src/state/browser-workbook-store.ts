import { createBrowserRepository } from "#storage/browser-repository.ts";
import { workbookAfter } from "./workbook-after.ts";
import { createWorkbookStore, type WorkbookStore } from "./workbook-store.ts";

/** The store over this browser's storage, in step with the page: it warns before unkept changes are left, and looks around after sleep. */
export function createBrowserWorkbookStore(): WorkbookStore {
  const store = createWorkbookStore(createBrowserRepository({ applyPatches: workbookAfter }));
  addEventListener("beforeunload", (event) => {
    const { status } = store.getState().save;
    if (status === "saving" || status === "unsaved") event.preventDefault();
  });
  addEventListener("pageshow", () => void store.wake());
  document.addEventListener("resume", () => void store.wake());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void store.wake();
  });
  return store;
}
