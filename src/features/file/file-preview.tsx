import { type ReactNode, useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import { replaceWorkbook } from "#state/commands/replace-workbook.ts";
import { useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { leftOutDetails } from "#transfer/json/file-fault.ts";
import type { OpenedFile } from "#transfer/json/opened-file.ts";
import { Button } from "#ui/control/button.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate } from "#ui/navigation/route.ts";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { FileFacts } from "./file-facts.tsx";
import { type PresentCopy, presentCopy } from "./present-copy.ts";
import { texts } from "./texts.ts";

type Outcome = "deciding" | "working" | "replaced" | "undone" | "failed" | "readOnly";

/** What is in a sound file, how it relates to what is here, and the choice what to do with it. Nothing happens before that. */
export function FilePreview({ file, onClose }: { file: OpenedFile; onClose: () => void }) {
  const t = useTexts(texts).file;
  const language = useLanguage();
  const store = useWorkbookStore();
  const open = useWorkbookState((state) => state.workbook);
  const revision = useWorkbookState((state) => state.revision);
  const lineage = useWorkbookState((state) => state.lineage);
  const workbooks = useWorkbookState((state) => state.workbooks);
  const [outcome, setOutcome] = useState<Outcome>("deciding");
  const copy = presentCopy(file, { workbook: open, revision, lineage, workbooks });
  const { workbook } = file;

  async function show(steps: () => Promise<void>): Promise<void> {
    setOutcome("working");
    try {
      await steps();
      navigate({ path: "/dashboard", query: {} });
      onClose();
    } catch {
      setOutcome("failed");
    }
  }

  const create = (content: Workbook): Promise<void> =>
    show(() => store.create(content, { revision: file.revision, lineage: file.lineage, extra: file.extra }));

  function replace(): void {
    setOutcome(store.dispatch(replaceWorkbook(workbook, file.fileName)).ok ? "replaced" : "readOnly");
  }

  if (outcome === "replaced" || outcome === "undone") {
    const undo = (): void => setOutcome(store.undo().ok ? "undone" : "readOnly");
    return (
      <Dialog
        open
        title={t.title}
        onClose={onClose}
        actions={
          <>
            {outcome === "replaced" && <Button onClick={undo}>{t.undo}</Button>}
            <Button look="primary" onClick={onClose}>
              {t.close}
            </Button>
          </>
        }
      >
        <Notice tone="good">{outcome === "replaced" ? t.replaced(workbook.name) : t.undone}</Notice>
      </Dialog>
    );
  }

  const besideIt = (primary: boolean) => (
    <Button
      look={primary ? "primary" : "plain"}
      onClick={() => void create({ ...workbook, id: crypto.randomUUID(), name: t.copyName(workbook.name) })}
    >
      {t.openBeside}
    </Button>
  );
  const replaceIt = (primary: boolean) => (
    <Button look={primary ? "primary" : "plain"} onClick={replace}>
      {t.replace}
    </Button>
  );
  const choices: Record<Choice, ReactNode> = {
    fresh: (
      <Button look="primary" onClick={() => void create(workbook)}>
        {t.openNew}
      </Button>
    ),
    elsewhere: (
      <>
        {besideIt(false)}
        <Button look="primary" onClick={() => void store.open(workbook.id)}>
          {t.showIt}
        </Button>
      </>
    ),
    keep: (
      <>
        {besideIt(false)}
        {copy.kind === "open" && copy.relation.kind === "older" && replaceIt(false)}
        <Button look="primary" onClick={() => void show(() => Promise.resolve())}>
          {t.showPresent}
        </Button>
      </>
    ),
    advance: (
      <>
        {besideIt(false)}
        {replaceIt(true)}
      </>
    ),
    decide: (
      <>
        {replaceIt(false)}
        {besideIt(true)}
      </>
    ),
  };

  return (
    <Dialog
      open
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          {choices[choiceFor(copy)]}
        </>
      }
    >
      {outcome === "failed" && <Notice tone="bad">{t.failed}</Notice>}
      {outcome === "readOnly" && <Notice tone="bad">{t.readOnly}</Notice>}
      {file.left && (
        <Notice tone="warn">
          {t.left(file.left.length)}
          <details>
            <summary>{t.leftWhat}</summary>
            <ol className="faults">
              {leftOutDetails(file.left, language).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </details>
        </Notice>
      )}
      {file.edited && <Notice tone="warn">{t.edited}</Notice>}
      <p className="filename">{workbook.name}</p>
      <p>{open || copy.kind !== "none" ? relationText(copy, file, t) : t.first}</p>
      {copy.kind === "open" && copy.relation.kind !== "same" && <p className="sub">{t.replaceEffect}</p>}
      <FileFacts file={file} present={copy.kind === "open" ? open : null} />
    </Dialog>
  );
}

type Choice = "fresh" | "elsewhere" | "keep" | "advance" | "decide";

function choiceFor(copy: PresentCopy): Choice {
  if (copy.kind === "none") return "fresh";
  if (copy.kind === "elsewhere") return "elsewhere";
  if (copy.relation.kind === "same" || copy.relation.kind === "older") return "keep";
  return copy.relation.kind === "newer" ? "advance" : "decide";
}

function relationText(copy: PresentCopy, file: OpenedFile, t: typeof texts.ja.file): string {
  if (copy.kind === "none") return t.fresh;
  const mine = String(copy.revision);
  if (copy.kind === "elsewhere") return t.elsewhere(mine);
  const { relation } = copy;
  if (relation.kind === "same") return t.same(mine);
  if (relation.kind === "diverged") return relation.since === null ? t.unrelated : t.diverged(String(relation.since));
  return t[relation.kind](String(file.revision), mine);
}
