import { freeze } from "immer";
import { createStore, type StoreApi } from "zustand/vanilla";
import { fault, ok, type Result } from "#domain/result.ts";
import type { Workbook } from "#domain/workbook.ts";
import { historyAfter } from "#storage/history-after.ts";
import type { HistoryStep, Operation } from "#storage/operation.ts";
import { WriterDeposed } from "#storage/storage-failure.ts";
import { EMPTY_HISTORY, type History, type WorkbookDocument } from "#storage/workbook-document.ts";
import type { SessionMode, WorkbookOrigin, WorkbookRepository, WorkbookSession } from "#storage/workbook-repository.ts";
import type { Command, CommandLabel } from "./command.ts";
import type { CommandFault } from "./command-fault.ts";
import type { commandOutcome } from "./command-outcome.ts";
import { sameContent } from "./same-content.ts";
import { createSaveQueue, type SaveQueue } from "./save-queue.ts";
import { workbookAfter } from "./workbook-after.ts";
import type { SaveState, WorkbookState } from "./workbook-state.ts";

export interface WorkbookStore extends StoreApi<WorkbookState> {
  /** Does it, shows it, and starts keeping it; a refused command changes nothing. */
  dispatch(command: Command): Result<void, CommandFault>;
  undo(): Result<void, CommandFault>;
  redo(): Result<void, CommandFault>;
  create(workbook: Workbook, origin?: WorkbookOrigin): Promise<void>;
  open(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Makes this tab the one that edits. */
  takeOver(): Promise<void>;
  /** Tries to keep what is not kept yet, now. */
  flush(): Promise<void>;
  /** The page was asleep or hidden: look whether this tab still is the writer, and what happened since. */
  wake(): Promise<void>;
  dismissNotice(): void;
  /**
   * Goes on without storage, when it could not be opened: with what another copy on this machine still has, as long as the page lives.
   * The state says all the time that nothing is kept.
   */
  startUnkept(): Promise<void>;
  start(): Promise<void>;
  dispose(): void;
}

export interface WorkbookStoreOptions {
  readonly now?: () => Date;
}

const NOTHING_OPEN = {
  workbook: null,
  revision: 0,
  lineage: [],
  extra: {},
  undoable: null,
  redoable: null,
} satisfies Partial<WorkbookState>;

/** The open workbook in memory: the only truth the screens read. Everything it shows is either kept or says that it is not. */
export function createWorkbookStore(kept: WorkbookRepository, options: WorkbookStoreOptions = {}): WorkbookStore {
  let repository = kept;
  const now = options.now ?? (() => new Date());
  const store = createStore<WorkbookState>(() => ({
    ...NOTHING_OPEN,
    phase: "opening",
    save: { status: "saved", at: now().toISOString(), copies: 1 },
    workbooks: [],
    notice: null,
  }));
  /** What a command leads to; with the schema behind it, loaded with the first workbook. */
  let outcomeOf: typeof commandOutcome | null = null;
  let session: WorkbookSession | null = null;
  let queue: SaveQueue | null = null;
  let history: History = EMPTY_HISTORY;
  let writable = false;
  let persistenceAsked = false;

  const set = (state: Partial<WorkbookState>) => store.setState(state);
  const saved = (): SaveState => ({ status: "saved", at: now().toISOString(), copies: session?.copies ?? 1 });

  function show(document: WorkbookDocument): void {
    history = document.history;
    set({
      workbook: freeze(document.workbook, true),
      revision: document.revision,
      lineage: document.lineage,
      extra: document.extra,
      ...labels(history),
    });
  }

  function enter(mode: SessionMode, opened: WorkbookSession): void {
    queue?.stop();
    queue = null;
    writable = mode.kind === "writer";
    if (mode.kind === "reader") {
      set({ save: { status: "read-only", reason: mode.reason } });
      return;
    }
    queue = createSaveQueue((changes) => opened.append(changes), {
      onSaved: () => {
        set({ save: saved(), lineage: opened.lineage() });
        listed();
      },
      onUnsaved: (reason) => set({ save: { status: "unsaved", reason }, lineage: opened.lineage() }),
      onDeposed: (reason) => deposed({ kind: "reader", reason }),
    });
  }

  function deposed(mode: SessionMode & { kind: "reader" }): void {
    const left = queue?.waiting ?? 0;
    queue?.stop();
    writable = false;
    set({ save: { status: "read-only", reason: mode.reason } });
    if (left > 0) set({ notice: { code: "changes-left-behind", count: left } });
  }

  /** Keeps the open workbook's line in the list of workbooks true. */
  function listed(): void {
    const { workbook, revision, workbooks } = store.getState();
    if (!workbook) return;
    const { id, name, updatedAt } = workbook;
    const others = workbooks.filter((summary) => summary.id !== id);
    set({ workbooks: [{ id, name, updatedAt, revision }, ...others] });
  }

  async function close(): Promise<void> {
    const closing = session;
    await queue?.flush();
    queue?.stop();
    queue = null;
    session = null;
    writable = false;
    await closing?.close();
  }

  async function open(id: string): Promise<void> {
    await close();
    set({ phase: "opening", ...NOTHING_OPEN });
    let opened: WorkbookSession | null = null;
    const isOpen = () => opened !== null && session === opened;
    try {
      ({ commandOutcome: outcomeOf } = await import("./command-outcome.ts"));
      opened = await repository.open(id, {
        onFollowed: (document) => {
          if (isOpen() && (queue?.waiting ?? 0) === 0) show(document);
        },
        onMode: (mode, document) => {
          if (!opened || !isOpen()) return;
          if (mode.kind === "reader") {
            deposed(mode);
            return;
          }
          if (document) show(document);
          enter(mode, opened);
          set({ save: saved() });
        },
        beforeRelease: async () => {
          writable = false;
          await queue?.flush();
        },
        onNotice: (notice) => set({ notice }),
        onCopies: () => {
          if (store.getState().save.status === "saved") set({ save: saved() });
        },
      });
    } catch (error) {
      set({ phase: error instanceof WriterDeposed ? "newer-data" : "failed" });
      return;
    }
    if (!opened) {
      set({ phase: "failed", workbooks: await repository.list() });
      return;
    }
    session = opened;
    show(opened.document);
    set({
      phase: "open",
      save: { status: "saved", at: opened.document.workbook.updatedAt, copies: opened.copies },
      workbooks: await repository.list(),
      ...(opened.notice && { notice: opened.notice }),
      ...(repository !== kept && { save: { status: "unsaved", reason: "storage-unavailable" } }),
    });
    enter(opened.mode, opened);
  }

  function commit(action: Operation["action"], step: HistoryStep, workbook: Workbook, at: string): void {
    const revision = store.getState().revision + 1;
    history = historyAfter(history, action, step);
    set({ workbook, revision, ...labels(history), ...(queue?.waiting === 0 && { save: { status: "saving" } }) });
    queue?.push({ operation: { ...step, workbook: workbook.id, revision, action, at }, workbook, history });
  }

  function dispatch(command: Command): Result<void, CommandFault> {
    const { workbook } = store.getState();
    if (!workbook) return fault({ code: "no-workbook" });
    if (!writable || !outcomeOf) return fault({ code: "read-only" });
    const outcome = outcomeOf(workbook, command);
    if (!outcome.ok) return outcome;
    const { patches, inverse } = outcome.value;
    if (patches.length === 0) return ok(undefined);
    const at = now().toISOString();
    const changed = freeze({ ...outcome.value.workbook, updatedAt: at });
    commit("do", { label: labelOf(command), patches, inverse }, changed, at);
    askPersistence(command);
    return ok(undefined);
  }

  /** Takes a step back (or does it again), provided the workbook still is what the step left. */
  function travel(action: "undo" | "redo"): Result<void, CommandFault> {
    const { workbook } = store.getState();
    if (!workbook) return fault({ code: "no-workbook" });
    if (!writable) return fault({ code: "read-only" });
    const found = (action === "undo" ? history.past : history.future).at(-1);
    if (!found) return fault({ code: action === "undo" ? "nothing-to-undo" : "nothing-to-redo" });
    const { label } = found;
    const [patches, inverse] = action === "undo" ? [found.inverse, found.patches] : [found.patches, found.inverse];
    const at = now().toISOString();
    const changed = reversibly(workbook, patches, inverse, at);
    if (!changed) return fault({ code: "undo-conflict" });
    commit(action, { label, patches, inverse }, freeze(changed, true), at);
    return ok(undefined);
  }

  function askPersistence({ name }: Command): void {
    if (persistenceAsked || (name !== "recordActuals" && name !== "importTable")) return;
    persistenceAsked = true;
    void repository.requestPersistence();
  }

  return {
    ...store,
    dispatch,
    undo: () => travel("undo"),
    redo: () => travel("redo"),
    open,
    async create(workbook, origin) {
      // First kept, then shown: when it cannot be kept, what is open stays open.
      await repository.create(workbook, origin);
      await open(workbook.id);
    },
    async remove(id) {
      const wasOpen = store.getState().workbook?.id === id;
      if (wasOpen) await close();
      await repository.remove(id);
      const workbooks = await repository.list();
      set({ workbooks, ...(wasOpen && { phase: "none", ...NOTHING_OPEN }) });
    },
    async takeOver() {
      await session?.takeOver();
    },
    async flush() {
      await queue?.flush();
    },
    async wake() {
      await session?.checkWriter();
    },
    dismissNotice: () => set({ notice: null }),
    async startUnkept() {
      const { createMemoryRepository } = await import("#storage/memory-repository.ts");
      const memory = createMemoryRepository([], await kept.salvage());
      memory.failWith("storage-unavailable");
      repository = memory;
      const workbooks = await repository.list();
      set({ workbooks, notice: { code: "database-unavailable" } });
      if (workbooks[0]) await open(workbooks[0].id);
      else set({ phase: "none" });
    },
    async start() {
      const report = await repository.start({ onBlocked: () => set({ phase: "blocked" }) });
      set({ workbooks: report.workbooks, notice: report.notice });
      if (report.status !== "ready") {
        set({ phase: report.status });
        return;
      }
      const known = report.workbooks.find(({ id }) => id === report.lastOpened) ?? report.workbooks[0];
      if (known) await open(known.id);
      else set({ phase: "none" });
    },
    dispose() {
      queue?.stop();
      writable = false;
      void session?.close();
      repository.dispose();
    },
  };
}

function labels({ past, future }: History): Pick<WorkbookState, "undoable" | "redoable"> {
  return {
    undoable: (past.at(-1)?.label as CommandLabel | undefined) ?? null,
    redoable: (future.at(-1)?.label as CommandLabel | undefined) ?? null,
  };
}

function labelOf({ name, subject, count }: Command): CommandLabel {
  return { name, ...(subject !== undefined && { subject }), ...(count !== undefined && { count }) };
}

/** The workbook after patches whose inverse leads back to exactly this workbook; null when something else changed there since. */
function reversibly(
  workbook: Workbook,
  patches: HistoryStep["patches"],
  inverse: HistoryStep["inverse"],
  at: string,
): Workbook | null {
  try {
    const changed = workbookAfter(workbook, patches, at);
    return sameContent(workbookAfter(changed, inverse, workbook.updatedAt), workbook) ? changed : null;
  } catch {
    return null;
  }
}
