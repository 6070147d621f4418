import { danglingOf, type FileFault, fileFaultDetails, fileFaultSentence } from "#transfer/json/file-fault.ts";
import { Button } from "#ui/control/button.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { FileInput } from "./file-input.tsx";
import { texts } from "./texts.ts";

/** Why a file was not opened: the sentence, and every single fault in it. */
export function FileRefusal({
  fault,
  onClose,
  onFile,
  onLeaveOut,
}: {
  fault: FileFault;
  onClose: () => void;
  onFile: (file: File) => void;
  /** Open it without what refers to nothing; offered when that is all that is wrong. */
  onLeaveOut: () => void;
}) {
  const t = useTexts(texts).file;
  const language = useLanguage();
  const dangling = danglingOf(fault);
  const details = fileFaultDetails(fault, language);
  return (
    <Dialog
      open
      title={t.refusedTitle}
      onClose={onClose}
      actions={
        <>
          <FileInput label={t.chooseOther} onFile={onFile} />
          {dangling && <Button onClick={onLeaveOut}>{t.leaveOut(dangling.count, dangling.atLeast)}</Button>}
          <Button look="primary" onClick={onClose}>
            {t.close}
          </Button>
        </>
      }
    >
      <Notice tone="bad">{fileFaultSentence(fault, language)}</Notice>
      {details.length > 0 && (
        <>
          <h3>{t.faults}</h3>
          <ol className="faults">
            {details.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}
