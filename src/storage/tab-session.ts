import type { HeadRecord } from "./database.ts";
import { databaseCopy, operationsAfter } from "./database-copy.ts";
import { recoveredDocument, replayed } from "./recovered-document.ts";
import { WriterDeposed } from "./storage-failure.ts";
import { openTabChannel } from "./tab-channel.ts";
import { createTurns } from "./turns.ts";
import type { WorkbookDocument } from "./workbook-document.ts";
import type { SessionListener, SessionMode, WorkbookSession } from "./workbook-repository.ts";
import { openWriter, type WorkbookWriter, type WriterParts } from "./workbook-writer.ts";
import { type HeldLock, writerLock } from "./writer-lock.ts";

const POLL = 2000;
const PATIENCE = 3000;

export type SessionParts = Pick<WriterParts, "connection" | "journal" | "applyPatches">;

export interface TabSession extends WorkbookSession {
  /** The database was deleted or closed under this tab. */
  storageLost(): Promise<void>;
  /** A newer app in another tab took the database over. */
  storageNewer(): void;
}

/** An open workbook in one tab: its writer if no other tab is, else a reader that follows the writer and waits in line. */
export async function openSession(
  workbook: string,
  parts: SessionParts,
  listener: SessionListener,
): Promise<TabSession | null> {
  const { connection, applyPatches } = parts;
  const inTurn = createTurns();
  let writer: WorkbookWriter | null = null;
  let lock: HeldLock | null = null;
  let followed: WorkbookDocument | null = null;
  let line = new AbortController();
  let poll: ReturnType<typeof setInterval> | undefined;
  let closed = false;
  let promotion: Promise<void> = Promise.resolve();
  let onPromoted: (() => void) | undefined;

  const channel = openTabChannel(workbook, ({ type }) => {
    if (type === "saved" && !writer) void inTurn(follow);
    if (type === "release" && writer) void handOver();
  });
  const writerParts: WriterParts = {
    ...parts,
    onCopies: (copies) => listener.onCopies(copies),
    onNotice: (notice) => listener.onNotice(notice),
  };

  async function read(): Promise<{ document: WorkbookDocument; head: HeadRecord | null } | null> {
    const copy = await connection.run((database) => databaseCopy(database, workbook));
    const recovered = await recoveredDocument(copy, applyPatches);
    return recovered && { document: recovered.document, head: copy.head };
  }

  /** Catches up with the writer, from the database: operation by operation, or wholly where some are missing. */
  async function follow(): Promise<void> {
    if (writer || closed || !followed) return;
    const { revision, hash } = followed;
    const { head, operations } = await connection.run((database) => operationsAfter(database, workbook, revision));
    if (!head || (head.revision === revision && head.hash === hash)) return;
    const next = await replayed(followed, operations, applyPatches);
    const current = next.document.revision === head.revision && next.document.hash === head.hash;
    const document = current ? next.document : (await read())?.document;
    if (!document || writer || closed) return;
    followed = document;
    listener.onFollowed(document);
  }

  function stopFollowing(): void {
    clearInterval(poll);
    line.abort();
    line = new AbortController();
  }

  function startFollowing(): void {
    stopFollowing();
    if (closed) return;
    poll = setInterval(() => void inTurn(follow).catch(() => {}), POLL);
    void writerLock(workbook, { manner: "wait", signal: line.signal, onStolen }).then((held) => promote(held));
  }

  function promote(held: HeldLock | null): Promise<void> {
    promotion = begin(held);
    return promotion;
  }

  async function begin(held: HeldLock | null): Promise<void> {
    if (!held) return;
    if (closed || lock) {
      held.release();
      return;
    }
    lock = held;
    stopFollowing();
    const promoted = await openWriter(workbook, writerParts).catch(() => null);
    if (!promoted || closed || lock !== held) {
      await promoted?.abandon();
      if (lock === held) lock = null;
      held.release();
      setTimeout(startFollowing, POLL);
      return;
    }
    writer = promoted;
    onPromoted?.();
    followed = writer.document;
    listener.onMode({ kind: "writer" }, writer.document);
    if (writer.notice) listener.onNotice(writer.notice);
  }

  function becomeReader(reason: WriterDeposed["reason"]): void {
    if (closed) return;
    listener.onMode({ kind: "reader", reason }, null);
    if (reason === "other-tab") startFollowing();
  }

  /** Another tab took the lock by force, or its term has begun: let go of everything at once. */
  function onStolen(): void {
    const deposed = writer;
    writer = null;
    lock = null;
    void deposed?.abandon();
    becomeReader("other-tab");
  }

  function onDeposed({ reason }: WriterDeposed): void {
    const deposed = writer;
    if (!deposed) return;
    writer = null;
    lock?.release();
    lock = null;
    void deposed.abandon();
    becomeReader(reason);
  }

  /** Another tab asked for it: finish what is queued, let go of the files, then of the lock. */
  async function handOver(): Promise<void> {
    const leaving = writer;
    await listener.beforeRelease();
    if (!leaving || leaving !== writer) return;
    followed = leaving.document;
    writer = null;
    await leaving.close();
    lock?.release();
    lock = null;
    becomeReader("other-tab");
  }

  async function fenced<Value>(work: Promise<Value>): Promise<Value> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof WriterDeposed) onDeposed(error);
      throw error;
    }
  }

  lock = await writerLock(workbook, { manner: "ifFree", onStolen });
  try {
    if (lock) {
      writer = await openWriter(workbook, writerParts);
      followed = writer?.document ?? null;
    } else {
      followed = (await read())?.document ?? null;
    }
  } catch (error) {
    lock?.release();
    channel.close();
    throw error;
  }
  if (!followed) {
    lock?.release();
    channel.close();
    return null;
  }
  const first = followed;
  if (!writer) startFollowing();

  return {
    // As they are when asked: between opening and showing, the other tab may have gone on.
    get mode(): SessionMode {
      return writer ? { kind: "writer" } : { kind: "reader", reason: "other-tab" };
    },
    get document() {
      return followed ?? first;
    },
    notice: writer?.notice ?? null,
    get copies() {
      return writer?.copies ?? 1;
    },
    lineage: () => writer?.lineage() ?? followed?.lineage ?? [],
    async append(changes) {
      if (!writer) throw new WriterDeposed("other-tab");
      await fenced(writer.append(changes));
      channel.post({ type: "saved" });
    },
    async checkWriter() {
      if (writer) await fenced(writer.check()).catch(() => {});
      else await inTurn(follow).catch(() => {});
    },
    async takeOver() {
      if (writer) return;
      channel.post({ type: "release" });
      await new Promise<void>((resolve) => {
        onPromoted = resolve;
        setTimeout(resolve, PATIENCE);
      });
      // The lock may be here and the writer still be reading: what was asked for is done when it writes.
      await promotion;
      if (writer || closed || lock) return;
      line.abort();
      await promote(await writerLock(workbook, { manner: "steal", onStolen }));
    },
    async storageLost() {
      if (writer) await fenced(writer.restore()).catch((error: unknown) => console.error(error));
    },
    storageNewer: () => onDeposed(new WriterDeposed("newer-version")),
    async close() {
      closed = true;
      stopFollowing();
      channel.close();
      await writer?.close().catch(() => {});
      writer = null;
      lock?.release();
      lock = null;
    },
  };
}
