import { useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import { useWorkbookState } from "#state/use-workbook.tsx";
import { fileFaultSentence } from "#transfer/json/file-fault.ts";
import type { OpenedFile } from "#transfer/json/opened-file.ts";
import { readWorkbookFile } from "#transfer/json/read-workbook-file.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { backupTexts } from "./backup-texts.ts";
import { FileInput } from "./file-input.tsx";
import { presentCopy } from "./present-copy.ts";

interface Verdict {
  readonly tone: "good" | "warn" | "bad";
  readonly sentence: string;
}

/** Reads an exported file back, in full, and says what it would bring back. Nothing is changed. */
export function DrillPanel({ workbook }: { workbook: Workbook }) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const style = numberStyle(workbook.settings, language);
  const revision = useWorkbookState((state) => state.revision);
  const lineage = useWorkbookState((state) => state.lineage);
  const workbooks = useWorkbookState((state) => state.workbooks);
  const [verdict, setVerdict] = useState<Verdict | null>(null);

  function judged(file: OpenedFile): Verdict {
    const { fileName, counts } = file;
    if (file.workbook.id !== workbook.id) return { tone: "warn", sentence: t.drillOther(fileName, file.workbook.name) };
    const copy = presentCopy(file, { workbook, revision, lineage, workbooks });
    const relation = copy.kind === "open" ? copy.relation.kind : "unrelated";
    if (relation === "same") {
      const sentence = t.drillSame(fileName, formatCount(counts.metrics, style), formatCount(counts.actuals, style));
      return { tone: "good", sentence };
    }
    if (relation === "older")
      return { tone: "warn", sentence: t.drillOlder(fileName, formatCount(revision - file.revision, style)) };
    return { tone: "warn", sentence: t.drillElsewhere(fileName) };
  }

  async function check(file: File): Promise<void> {
    const result = await readWorkbookFile(file);
    setVerdict(result.ok ? judged(result.value) : { tone: "bad", sentence: fileFaultSentence(result.error, language) });
  }

  return (
    <Panel title={t.drill}>
      <div className="body stack">
        <p className="sub">{t.drillLead}</p>
        {verdict && <Notice tone={verdict.tone}>{verdict.sentence}</Notice>}
        <FileInput label={t.drillChoose} onFile={(file) => void check(file)} />
      </div>
    </Panel>
  );
}
