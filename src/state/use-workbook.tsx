import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand/react";
import type { Workbook } from "#domain/workbook.ts";
import type { WorkbookState } from "./workbook-state.ts";
import type { WorkbookStore } from "./workbook-store.ts";

const StoreContext = createContext<WorkbookStore | null>(null);

export function WorkbookStoreProvider({ store, children }: { store: WorkbookStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useWorkbookStore(): WorkbookStore {
  const store = useContext(StoreContext);
  if (!store) throw new RangeError("Outside of WorkbookStoreProvider");
  return store;
}

/** A part of the state. Select what is there; computing a new object on each call would render without end. */
export function useWorkbookState<Part>(selector: (state: WorkbookState) => Part): Part {
  return useStore(useWorkbookStore(), selector);
}

/** The open workbook, on screens that are shown only while one is open. */
export function useWorkbook(): Workbook {
  const workbook = useWorkbookState((state) => state.workbook);
  if (!workbook) throw new RangeError("No workbook is open");
  return workbook;
}
