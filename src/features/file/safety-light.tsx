import { useState } from "react";
import { useStore } from "zustand/react";
import type { Workbook } from "#domain/workbook.ts";
import { fileAutosaveOf } from "#state/file-autosave.ts";
import { useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { backupTexts } from "./backup-texts.ts";
import { exportReminder, lastExport } from "./last-export.ts";
import { safety } from "./safety.ts";

/** How safe the open workbook is, by shape, word and colour, and what to do about it. */
export function SafetyLight({ workbook, persisted }: { workbook: Workbook; persisted: boolean | null }) {
  const t = useTexts(backupTexts);
  const store = useWorkbookStore();
  const save = useWorkbookState((state) => state.save);
  const revision = useWorkbookState((state) => state.revision);
  const autosave = useStore(fileAutosaveOf(store), (state) => state.status === "on");
  const [now] = useState(() => new Date());
  const reminder = exportReminder(lastExport(workbook.id), revision, now);
  const { level, faults } = safety(save, reminder, { persisted, fileAutosave: autosave });
  return (
    <div role="status">
      <Status level={level} word={t.safety(t.level[level])} pill />
      {faults.length === 0 ? (
        <p className="sub">{t.fine}</p>
      ) : (
        faults.map((fault) => <p key={fault}>{t.fault[fault]}</p>)
      )}
    </div>
  );
}
