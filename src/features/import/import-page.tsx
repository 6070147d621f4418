import { type DragEvent, useMemo, useState } from "react";
import { fiscalYearOf } from "#domain/fiscal-year.ts";
import type { Workbook } from "#domain/workbook.ts";
import { useWorkbook, useWorkbookState } from "#state/use-workbook.tsx";
import { tableFaultSentence } from "#transfer/csv/table-fault.ts";
import { Button } from "#ui/control/button.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { useOpenFile } from "#ui/navigation/file-opening.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Progress } from "#ui/surface/progress.tsx";
import { ChooseTable } from "./choose-table.tsx";
import { DecideImport } from "./decide-import.tsx";
import "./import.css";
import { SheetSelect } from "./sheet-select.tsx";
import { texts } from "./texts.ts";
import { type ChosenTable, useTableImport } from "./use-table-import.ts";

/** A table from outside: chosen, read, checked, and only then brought in. */
export default function ImportPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState(({ save }) => save.status === "read-only");
  const openFile = useOpenFile();
  const fiscalYear = useMemo(() => likelyFiscalYear(workbook), [workbook]);
  const importing = useTableImport(workbook, fiscalYear);
  const { stage, working } = importing;
  const [over, setOver] = useState(false);

  function dragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  }

  function drop(event: DragEvent) {
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    if (/\.json$/i.test(file.name)) openFile(file);
    else read({ name: file.name, input: file, options: {} });
  }

  function read(table: ChosenTable) {
    void importing.read(table);
  }

  return (
    // Dropping is a shortcut for the button inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={`importpage${over ? " over" : ""}`}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="pagehead">
        <h1>{t.title}</h1>
        <span className="grow" />
        {stage.at !== "choosing" && <Button onClick={importing.restart}>{t.another}</Button>}
      </div>
      {readOnly && <Notice tone="warn">{t.readOnlyBefore}</Notice>}
      {stage.at === "choosing" && (
        <>
          {stage.stopped ? <Notice>{t.stopped}</Notice> : <p className="sub lead">{t.lead}</p>}
          <ChooseTable onTable={read} />
        </>
      )}
      {stage.at === "reading" && (
        <Progress
          label={
            working
              ? t.reading(working.done.toLocaleString("en-US"), working.total.toLocaleString("en-US"))
              : stage.table.name
          }
          done={working?.done ?? 0}
          total={working?.total ?? 1}
        >
          <Button size="small" onClick={importing.stop}>
            {t.stop}
          </Button>
        </Progress>
      )}
      {stage.at === "refused" && (
        <>
          <Notice tone="bad">
            <b>{t.cannotRead(stage.table.name)}</b> {tableFaultSentence(stage.fault, language)}
          </Notice>
          <SheetSelect
            sheets={stage.fault.sheets ?? []}
            sheet={stage.fault.sheet ?? ""}
            onSheet={(sheet) => read({ ...stage.table, options: { ...stage.table.options, sheet } })}
          />
          <ChooseTable onTable={read} />
        </>
      )}
      {stage.at === "deciding" && (
        <DecideImport
          // Another table, or the same one read otherwise, starts its decisions afresh.
          key={`${stage.table.name}:${JSON.stringify(stage.table.options)}`}
          table={stage.table}
          offer={stage.offer}
          workbook={workbook}
          importing={importing}
        />
      )}
    </div>
  );
}

/** The fiscal year of the goal if it is under way, else the present one. */
function likelyFiscalYear({ goals, settings }: Workbook): number {
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
  const month = goals[0]?.start ?? today;
  return fiscalYearOf(month, settings.fiscalYearStartMonth);
}
