import { useWorkbookState } from "#state/use-workbook.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { useOpenFile } from "#ui/navigation/file-opening.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { AutosavePanel } from "./autosave-panel.tsx";
import { BackupsPanel } from "./backups-panel.tsx";
import { DataPanel } from "./data-panel.tsx";
import { DrillPanel } from "./drill-panel.tsx";
import "./file.css";
import { FileInput } from "./file-input.tsx";
import { KeepingPanel } from "./keeping-panel.tsx";
import { PresentWorkbookPanel } from "./present-workbook-panel.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import { texts } from "./texts.ts";
import { WorkbooksPanel } from "./workbooks-panel.tsx";

export default function FilePage() {
  const t = useTexts(texts);
  const openFile = useOpenFile();
  const workbook = useWorkbookState((state) => state.workbook);
  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{t.title}</h1>
          <p className="sub">{t.lead}</p>
        </div>
      </div>
      <div className="filepage">
        <div className="column">
          {workbook && <PresentWorkbookPanel workbook={workbook} />}
          <Panel title={t.open}>
            <div className="body stack">
              <p>{t.openHint}</p>
              <FileInput label={t.open} onFile={openFile} />
            </div>
          </Panel>
          {workbook && <DataPanel workbook={workbook} />}
          <KeepingPanel />
        </div>
        {workbook && (
          <div className="column">
            <SettingsPanel key={workbook.id} workbook={workbook} />
            <AutosavePanel workbook={workbook} />
            <DrillPanel workbook={workbook} />
          </div>
        )}
        {workbook && <BackupsPanel workbook={workbook} />}
        <WorkbooksPanel />
      </div>
    </>
  );
}
