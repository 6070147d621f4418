/** Why a change is not kept. */
export type UnsavedReason = "quota" | "storage-error" | "storage-unavailable";

/** Writing failed; the change is still in memory and will be tried again. */
export class StorageFailure extends Error {
  readonly reason: UnsavedReason;

  constructor(reason: UnsavedReason, cause?: unknown) {
    super(`Not kept: ${reason}`, { cause });
    this.name = "StorageFailure";
    this.reason = reason;
  }
}

/** Another tab is the writer now, or a newer version of the app owns the data: this tab may not write any more. */
export class WriterDeposed extends Error {
  readonly reason: "other-tab" | "newer-version";

  constructor(reason: "other-tab" | "newer-version") {
    super(`No longer the writer: ${reason}`);
    this.name = "WriterDeposed";
    this.reason = reason;
  }
}
