import { lazy, Suspense } from "react";
import { FileDrop } from "#features/file/file-drop.tsx";

const OpenFileDialog = lazy(() => import("#features/file/open-file-dialog.tsx"));

/** A workbook file chosen or dropped on any page: shown first, opened only when told to. */
export function FileOpening({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) {
  return (
    <>
      <FileDrop onFile={onFile} />
      {file && (
        <Suspense>
          <OpenFileDialog file={file} onFile={onFile} onClose={() => onFile(null)} />
        </Suspense>
      )}
    </>
  );
}
