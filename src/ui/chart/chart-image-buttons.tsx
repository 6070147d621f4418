import { type RefObject, useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { download } from "#ui/file/download.ts";
import { CopyIcon, DownloadIcon } from "#ui/icon/icon.tsx";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { chartImage, type ImageWords } from "./chart-image.ts";
import type { ChartPicture } from "./chart-image-source.ts";

const texts = bilingual(
  {
    copy: "図をコピー",
    png: "PNGで保存",
    made: (day: string) => `${day} 作成`,
    copied: "図をコピーしました。",
    refused:
      "コピーできませんでした。ブラウザがクリップボードの利用を許可していません。図を右クリックして保存してください。",
  },
  {
    copy: "Copy chart",
    png: "Save as PNG",
    made: (day: string) => `Made on ${day}`,
    copied: "The chart has been copied.",
    refused: "The chart was not copied: the browser does not allow the clipboard. Right-click the chart to save it.",
  },
);

/** A chart taken along: into the clipboard, or as a file. */
export function ChartImageButtons({
  source,
  words,
}: {
  source: RefObject<(() => ChartPicture) | null>;
  words: Omit<ImageWords, "made">;
}) {
  const t = useTexts(texts);
  const [told, setTold] = useState<"copied" | "refused" | null>(null);
  const image = () => {
    const picture = source.current?.();
    if (!picture) throw new Error("no chart to copy");
    const today = new Date();
    const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
    const made = t.made(day.map((part) => String(part).padStart(2, "0")).join("/"));
    return chartImage(picture, { ...words, made });
  };
  const copy = async () => {
    try {
      // The blob is given as a promise: a browser that asks for a fresh click would not wait for it.
      await navigator.clipboard.write([new ClipboardItem({ "image/png": image() })]);
      setTold("copied");
    } catch {
      setTold("refused");
    }
  };
  const save = async () => {
    download(new File([await image()], `${words.title.replaceAll(/[\\/:*?"<>|]/g, "_")}.png`, { type: "image/png" }));
  };
  return (
    <div className="chart-take">
      <Button look="text" size="small" onClick={() => void copy()}>
        <CopyIcon size={14} />
        {t.copy}
      </Button>
      <Button look="text" size="small" onClick={() => void save()}>
        <DownloadIcon size={14} />
        {t.png}
      </Button>
      {told === "copied" && (
        <span className="sub" role="status">
          {t.copied}
        </span>
      )}
      {told === "refused" && <Notice tone="warn">{t.refused}</Notice>}
    </div>
  );
}
