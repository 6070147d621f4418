import { useState } from "react";
import { type FilledScoring, filledScoring } from "#domain/scoring/default-scoring.ts";
import type { Language, Scoring } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { saveScoring } from "#state/commands/save-scoring.ts";
import { useWorkbook, useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { useLanguage } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { texts } from "./texts.ts";

export interface ScoringDesk {
  readonly sheet: FilledScoring;
  readonly readOnly: boolean;
  /** The last change was refused. */
  readonly refused: boolean;
  readonly save: (fields: Partial<Scoring>, done?: (language: Language) => string) => boolean;
  readonly run: (command: Command, done?: (language: Language) => string) => boolean;
}

/** The sheet as it stands, and the ways to change it. */
export function useScoring(): ScoringDesk {
  const store = useWorkbookStore();
  const { scoring } = useWorkbook();
  const readOnly = useWorkbookState((state) => state.save.status === "read-only");
  const language = useLanguage();
  const [refused, setRefused] = useState(false);
  const sheet = filledScoring(scoring, language);

  function run(command: Command, done?: (language: Language) => string): boolean {
    const { ok } = store.dispatch(command);
    setRefused(!ok);
    if (ok && done) announceDone(done);
    return ok;
  }
  return {
    sheet,
    readOnly,
    refused,
    run,
    save: (fields, done) => {
      // The first change keeps what the sheet began with: actions named in the language of that moment.
      const kept = scoring?.actions === undefined ? { actions: sheet.actions, threshold: sheet.threshold } : {};
      return run(saveScoring({ ...kept, ...fields }, texts[language].subject), done);
    },
  };
}
