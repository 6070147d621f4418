import { useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Progress } from "#ui/surface/progress.tsx";
import { FilePreview } from "./file-preview.tsx";
import { FileRefusal } from "./file-refusal.tsx";
import { fileSizeText } from "./file-size-text.ts";
import "./file.css";
import { texts } from "./texts.ts";
import { useFileReading } from "./use-file-reading.ts";

/** From a chosen file to a decision: reads it, shows what is in it or why not, and only then, when told to, opens it. */
export default function OpenFileDialog({
  file,
  onClose,
  onFile,
}: {
  file: File;
  onClose: () => void;
  /** Another file was chosen instead. */
  onFile: (file: File) => void;
}) {
  const words = useTexts(texts);
  const t = words.file;
  const [without, setWithout] = useState<File | null>(null);
  const { progress, result } = useFileReading(file, without === file);

  if (result?.ok) return <FilePreview file={result.value} onClose={onClose} />;
  if (result)
    return <FileRefusal fault={result.error} onClose={onClose} onFile={onFile} onLeaveOut={() => setWithout(file)} />;
  const label = t[progress?.stage ?? "reading"];
  const size = (bytes: number) => fileSizeText(bytes, words);
  return (
    <Dialog open title={t.title} onClose={onClose} actions={<Button onClick={onClose}>{t.stop}</Button>}>
      <Progress
        label={progress?.stage === "reading" ? t.progress(label, size(progress.done), size(progress.total)) : label}
        done={progress?.done ?? 0}
        total={progress?.total ?? 1}
      />
    </Dialog>
  );
}
