import type { Workbook } from "#domain/workbook.ts";
import { StorageFailure } from "./storage-failure.ts";
import { EMPTY_HISTORY, type WorkbookDocument, type WorkbookSummary } from "./workbook-document.ts";
import type { WorkbookRepository, WorkbookSession } from "./workbook-repository.ts";

export interface MemoryRepository extends WorkbookRepository {
  /** What would be found after a reload. */
  kept(id: string): WorkbookDocument | undefined;
  /** Every write fails with this from now on; null: they succeed again. */
  failWith(reason: StorageFailure["reason"] | null): void;
  readonly persistenceRequests: number;
}

/** Keeps workbooks for as long as the page lives: where the browser keeps nothing, for tests, and for screens shown by themselves. */
export function createMemoryRepository(
  workbooks: readonly Workbook[] = [],
  salvaged: readonly WorkbookDocument[] = [],
): MemoryRepository {
  const documents = new Map<string, WorkbookDocument>(salvaged.map((document) => [document.workbook.id, document]));
  let lastOpened: string | null = null;
  let failure: StorageFailure["reason"] | null = null;
  let persistenceRequests = 0;

  const keepNew = (workbook: Workbook, revision = 0, extra: Readonly<Record<string, unknown>> = {}) =>
    documents.set(workbook.id, { workbook, revision, epoch: 1, hash: "", lineage: [], history: EMPTY_HISTORY, extra });

  const summaries = (): WorkbookSummary[] =>
    [...documents.values()].map(({ workbook: { id, name, updatedAt }, revision }) => ({
      id,
      name,
      updatedAt,
      revision,
    }));

  for (const workbook of workbooks) keepNew(workbook);

  return {
    start: () => Promise.resolve({ status: "ready", workbooks: summaries(), lastOpened, notice: null }),
    list: () => Promise.resolve(summaries()),
    create(workbook, origin) {
      keepNew(workbook, origin?.revision, origin?.extra);
      return Promise.resolve();
    },
    open(id) {
      const document = documents.get(id);
      if (!document) return Promise.resolve(null);
      lastOpened = id;
      const session: WorkbookSession = {
        mode: { kind: "writer" },
        document,
        notice: null,
        copies: 1,
        lineage: () => documents.get(id)?.lineage ?? [],
        async append(changes) {
          await Promise.resolve();
          if (failure) throw new StorageFailure(failure);
          for (const { operation, workbook, history } of changes) {
            const { revision } = operation;
            const before = documents.get(id) ?? document;
            const lineage = [...before.lineage, { revision, hash: `memory-${revision}` }].slice(-50);
            documents.set(id, { ...before, workbook, history, revision, lineage });
          }
        },
        checkWriter: () => Promise.resolve(),
        takeOver: () => Promise.resolve(),
        close: () => Promise.resolve(),
      };
      return Promise.resolve(session);
    },
    remove(id) {
      documents.delete(id);
      return Promise.resolve();
    },
    requestPersistence() {
      persistenceRequests += 1;
      return Promise.resolve(true);
    },
    salvage: () => Promise.resolve([...documents.values()]),
    dispose() {},
    kept: (id) => documents.get(id),
    failWith(reason) {
      failure = reason;
    },
    get persistenceRequests() {
      return persistenceRequests;
    },
  };
}
