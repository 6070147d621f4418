import { type ChangeEvent, lazy, Suspense, useState } from "react";
import { newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { useOpenFile } from "#ui/navigation/file-opening.tsx";
import { navigate } from "#ui/navigation/route.ts";
import "./start.css";
import { texts } from "./texts.ts";
import { hasWizardDraft } from "./wizard-draft-key.ts";

const ResumeNotice = lazy(async () => ({ default: (await import("./resume-notice.tsx")).ResumeNotice }));

type Sample = "machine" | "software";

export default function StartPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const openFile = useOpenFile();
  const [preparing, setPreparing] = useState<Sample | null>(null);

  async function openSample(kind: Sample) {
    setPreparing(kind);
    const { sampleWorkbook } = await import("#domain/sample/sample-workbook.ts");
    await store.create(sampleWorkbook(kind, { ...newIdentity(), language }));
    navigate({ path: "/dashboard", query: {} });
  }

  function openChosenFile(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file) openFile(file);
  }

  return (
    <div className="start">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {hasWizardDraft() && (
        <Suspense>
          <ResumeNotice />
        </Suspense>
      )}
      <ul className="choices">
        <li className="panel">
          <h2>{t.create}</h2>
          <p>{t.createHint}</p>
          <a className="btn pri" href="#/new">
            {t.create}
          </a>
        </li>
        <li className="panel">
          <h2>{t.sample}</h2>
          <p>{t.sampleHint}</p>
          <div className="acts">
            {(["machine", "software"] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                className="btn"
                aria-busy={preparing === kind}
                onClick={() => void openSample(kind)}
              >
                {preparing === kind ? t.preparing : kind === "machine" ? t.sampleMachine : t.sampleSoftware}
              </button>
            ))}
          </div>
        </li>
        <li className="panel">
          <h2>{t.open}</h2>
          <p>{t.openHint}</p>
          <label className="btn filebtn">
            {t.open}
            <input type="file" accept=".json,application/json" className="vh" onChange={openChosenFile} />
          </label>
        </li>
      </ul>
      <p className="sub">{t.privacy}</p>
      <p className="sub">{t.keep}</p>
    </div>
  );
}
