import { useEffect, useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import type { UnexportedChanges } from "./shell/save-status.tsx";

const two = (part: number) => String(part).padStart(2, "0");

/** Changes that are in no file, once they are many or old. What was exported is looked up after the first picture. */
export function useUnexported(workbook: Workbook | null, revision: number): UnexportedChanges | null {
  const [unexported, setUnexported] = useState<UnexportedChanges | null>(null);
  const id = workbook?.settings.sample === true ? null : (workbook?.id ?? null);
  useEffect(() => {
    let stale = false;
    const look = async () => {
      const found = id === null ? null : await unexportedChanges(id, revision);
      if (!stale) setUnexported(found);
    };
    // Without the network the code may be missing; the page for files says it as well.
    look().catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [id, revision]);
  return unexported;
}

async function unexportedChanges(id: string, revision: number): Promise<UnexportedChanges | null> {
  const { exportReminder, lastExport } = await import("#features/file/last-export.ts");
  const last = lastExport(id);
  const reminder = exportReminder(last, revision, new Date());
  // A workbook that was never exported is spoken of when there is something to lose.
  if (reminder === null || (reminder === "never" && revision < 20)) return null;
  const date = last && new Date(last.at);
  return {
    count: revision - (last?.revision ?? 0),
    last: date && `${two(date.getMonth() + 1)}/${two(date.getDate())}`,
  };
}
