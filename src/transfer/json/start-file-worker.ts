/** A worker that reads or writes one file; null where there are no workers, or the page's policy forbids them. */
export function startFileWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL("./workbook-file.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}
