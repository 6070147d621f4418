import { createStore, type StoreApi } from "zustand/vanilla";
import { browserLinkedFiles, type LinkedFile, type LinkedFiles } from "#storage/linked-files.ts";
import { sha256 } from "#storage/sha256.ts";
import { createTurns } from "#storage/turns.ts";
import { writeWorkbookFile } from "#transfer/json/write-workbook-file.ts";
import type { WorkbookStore } from "./workbook-store.ts";

/**
 * Whether the open workbook is written to a file by itself. `asleep`: the browser wants to be asked again in each session;
 * `changed`: somebody else wrote to the file, so nothing is overwritten; `failed`: it could not be written.
 */
export type FileAutosaveState =
  | { readonly status: "off" }
  | { readonly status: "on" | "asleep" | "changed" | "failed"; readonly file: string; readonly at: string | null };

export interface FileAutosave extends StoreApi<FileAutosaveState> {
  /** Writes to this file from now on, over what is in it. */
  link(handle: FileSystemFileHandle): Promise<void>;
  /** Asks the browser for the file again; from a click only. */
  resume(): Promise<void>;
  /** Overwrites what somebody else wrote. */
  overwrite(): Promise<void>;
  unlink(): Promise<void>;
  dispose(): void;
}

interface AskableHandle extends FileSystemFileHandle {
  queryPermission?(mode: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(mode: { mode: "readwrite" }): Promise<PermissionState>;
}

const IDLE = 3_000;
const OFF: FileAutosaveState = { status: "off" };

/** Keeps a file that the person chose up to date with the open workbook. */
export function createFileAutosave(
  store: WorkbookStore,
  links: LinkedFiles,
  { idle = IDLE, now = () => new Date() }: { readonly idle?: number; readonly now?: () => Date } = {},
): FileAutosave {
  const state = createStore<FileAutosaveState>(() => OFF);
  const inTurn = createTurns();
  let linked: LinkedFile | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string | null = null;

  const say = (status: Exclude<FileAutosaveState["status"], "off">) => {
    if (linked) state.setState({ status, file: linked.handle.name, at: linked.at }, true);
  };

  async function find(workbook: string | null): Promise<void> {
    shown = workbook;
    clearTimeout(timer);
    linked = null;
    const found = workbook === null ? null : await links.get(workbook).catch(() => null);
    if (shown !== workbook) return;
    linked = found;
    if (!found) state.setState(OFF, true);
    else say((await permission(found.handle, "queryPermission")) === "granted" ? "on" : "asleep");
  }

  async function write({ over }: { readonly over: boolean }): Promise<void> {
    const { workbook, revision, lineage, extra } = store.getState();
    if (!linked || !workbook || workbook.id !== linked.workbook) return;
    const { handle, written } = linked;
    try {
      const present = await (await handle.getFile()).text();
      if (!over && present !== "" && (await sha256(present)) !== written) return say("changed");
      const at = now().toISOString();
      const content = await (await writeWorkbookFile({ workbook, revision, lineage, extra, exportedAt: at })).text();
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
      linked = { ...linked, written: await sha256(content), at };
      await links.put(linked).catch(() => {});
      say("on");
    } catch {
      say((await permission(handle, "queryPermission")) === "granted" ? "failed" : "asleep");
    }
  }

  const unsubscribe = store.subscribe(({ workbook, save }, previous) => {
    if ((workbook?.id ?? null) !== shown) void find(workbook?.id ?? null);
    else if (workbook !== previous.workbook && save.status !== "read-only" && state.getState().status === "on") {
      clearTimeout(timer);
      timer = setTimeout(() => void inTurn(() => write({ over: false })), idle);
    }
  });
  void find(store.getState().workbook?.id ?? null);

  return {
    ...state,
    async link(handle) {
      const { workbook } = store.getState();
      if (!workbook) return;
      linked = { workbook: workbook.id, handle, written: null, at: null };
      await inTurn(() => write({ over: true }));
    },
    async resume() {
      if (!linked || (await permission(linked.handle, "requestPermission")) !== "granted") return;
      await inTurn(() => write({ over: false }));
    },
    overwrite: () => inTurn(() => write({ over: true })),
    async unlink() {
      if (linked) await links.remove(linked.workbook);
      linked = null;
      state.setState(OFF, true);
    },
    dispose() {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

/** Browsers without the question do not take the permission away either. */
async function permission(
  handle: AskableHandle,
  question: "queryPermission" | "requestPermission",
): Promise<PermissionState> {
  try {
    return (await handle[question]?.({ mode: "readwrite" })) ?? "granted";
  } catch {
    return "denied";
  }
}

const known = new WeakMap<WorkbookStore, FileAutosave>();

/** The one autosave of a store. */
export function fileAutosaveOf(store: WorkbookStore): FileAutosave {
  let autosave = known.get(store);
  if (!autosave) {
    autosave = createFileAutosave(store, browserLinkedFiles());
    known.set(store, autosave);
  }
  return autosave;
}
