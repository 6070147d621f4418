import { render } from "@testing-library/react";
import type { ComponentType } from "react";
import type { Language, Workbook } from "#domain/workbook.ts";
import { WorkbookStoreProvider } from "#state/use-workbook.tsx";
import { createWorkbookStore, type WorkbookStore } from "#state/workbook-store.ts";
import { createMemoryRepository } from "#storage/memory-repository.ts";
import { LanguageProvider } from "#ui/language/language.tsx";

/** A screen on an open workbook that lives in memory. */
export async function showPage(
  Page: ComponentType,
  workbook: Workbook,
  language: Language = "ja",
): Promise<WorkbookStore> {
  const store = createWorkbookStore(createMemoryRepository());
  await store.start();
  await store.create(workbook);
  render(
    <WorkbookStoreProvider store={store}>
      <LanguageProvider language={language}>
        <Page />
      </LanguageProvider>
    </WorkbookStoreProvider>,
  );
  return store;
}
