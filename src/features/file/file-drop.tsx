import { useEffect, useState } from "react";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import "./file-drop.css";

// Its own words: it is part of the first load, the rest of this folder is not.
const texts = bilingual(
  { drop: "ここで放すと、ファイルの中身を確かめます。今のワークブックは変わりません。" },
  { drop: "Drop to check what is in the file. Your present workbook does not change." },
);

/** Files dropped anywhere on the window, unless the place they fell on took them itself. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const t = useTexts(texts);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const withFiles = (event: DragEvent): boolean =>
      !event.defaultPrevented && (event.dataTransfer?.types.includes("Files") ?? false);
    const drag = (event: DragEvent): void => {
      if (!withFiles(event)) return;
      event.preventDefault(); // or the browser would leave the page for the file
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!withFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onFile]);

  return over ? <p className="filedrop">{t.drop}</p> : null;
}
