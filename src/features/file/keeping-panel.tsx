import { useEffect, useState } from "react";
import { useWorkbookState } from "#state/use-workbook.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { fileSizeText } from "./file-size-text.ts";
import { SafetyLight } from "./safety-light.tsx";
import { texts } from "./texts.ts";

interface BrowserStorage {
  readonly persisted: boolean | null;
  readonly used: number | null;
}

/** Plain facts about where the data lies and what could remove it. */
export function KeepingPanel() {
  const t = useTexts(texts);
  const save = useWorkbookState((state) => state.save);
  const workbook = useWorkbookState((state) => state.workbook);
  const [storage, setStorage] = useState<BrowserStorage>({ persisted: null, used: null });
  useEffect(() => {
    let current = true;
    void browserStorage().then((facts) => current && setStorage(facts));
    return () => {
      current = false;
    };
  }, []);
  return (
    <Panel title={t.keeping}>
      <div className="body stack">
        {workbook && <SafetyLight workbook={workbook} persisted={storage.persisted} />}
        <dl className="facts">
          {workbook && save.status === "saved" && (
            <>
              <dt>{t.copies}</dt>
              <dd>{save.copies === 2 ? t.twoCopies : t.oneCopy}</dd>
            </>
          )}
          <dt>{t.protection}</dt>
          <dd>{storage.persisted === null ? t.unknownProtection : storage.persisted ? t.protected : t.notProtected}</dd>
          {storage.used !== null && (
            <>
              <dt>{t.used}</dt>
              <dd>{fileSizeText(storage.used, t)}</dd>
            </>
          )}
        </dl>
        <p className="sub">{t.clearing}</p>
      </div>
    </Panel>
  );
}

async function browserStorage(): Promise<BrowserStorage> {
  const manager = navigator.storage as StorageManager | undefined;
  const asked = async <Value,>(question: (() => Promise<Value>) | undefined): Promise<Value | null> => {
    try {
      return (await question?.call(manager)) ?? null;
    } catch {
      return null;
    }
  };
  const [persisted, estimate] = await Promise.all([asked(manager?.persisted), asked(manager?.estimate)]);
  return { persisted, used: estimate?.usage ?? null };
}
