import { useEffect, useState } from "react";
import type { Result } from "#domain/result.ts";
import type { FileFault } from "#transfer/json/file-fault.ts";
import type { FileProgress, OpenedFile } from "#transfer/json/opened-file.ts";
import { readWorkbookFile } from "#transfer/json/read-workbook-file.ts";

export interface FileReading {
  readonly progress: FileProgress | null;
  readonly result: Result<OpenedFile, FileFault> | null;
}

const NOT_BEGUN: FileReading = { progress: null, result: null };

/** Reads a file while the component shows it; leaving it, or another file, stops the reading. */
export function useFileReading(file: File, leaveOutDangling: boolean): FileReading {
  const [heard, setHeard] = useState<{
    readonly file: File;
    readonly left: boolean;
    readonly reading: FileReading;
  } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const hear = (reading: FileReading): void => {
      if (!signal.aborted) setHeard({ file, left: leaveOutDangling, reading });
    };
    void readWorkbookFile(file, {
      signal,
      leaveOutDangling,
      onProgress: (progress) => hear({ progress, result: null }),
    }).then((result) => hear({ progress: null, result }));
    return () => controller.abort();
  }, [file, leaveOutDangling]);
  return heard?.file === file && heard.left === leaveOutDangling ? heard.reading : NOT_BEGUN;
}
