/** The right to write one workbook, held by at most one tab. */
export interface HeldLock {
  release(): void;
}

export interface LockRequest {
  /** `ifFree`: now or not at all. `wait`: when it gets free. `steal`: now, from whoever has it. */
  readonly manner: "ifFree" | "wait" | "steal";
  readonly signal?: AbortSignal;
  /** Another tab stole it. */
  readonly onStolen: () => void;
}

/**
 * Asks for the right to write a workbook; null when it is not to be had (or the waiting was aborted).
 * A browser without Web Locks gives it to everyone: there the terms in the database alone decide, and the last tab opened writes.
 */
export function writerLock(workbook: string, { manner, signal, onStolen }: LockRequest): Promise<HeldLock | null> {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return Promise.resolve(manner === "wait" ? new Promise<null>(() => {}) : { release() {} });
  return new Promise((resolve) => {
    let held = false;
    const options: LockOptions = {
      ...(manner === "ifFree" && { ifAvailable: true }),
      ...(manner === "steal" && { steal: true }),
      ...(manner === "wait" && signal && { signal }),
    };
    locks
      .request(`kpi-workbook:${workbook}`, options, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        held = true;
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(() => {
        if (held) onStolen();
        else resolve(null);
      });
  });
}
