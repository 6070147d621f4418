import { bilingual, useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";

const texts = bilingual(
  { unfinished: (missing: number) => (missing > 0 ? `確定前・未入力 ${missing}件` : "確定前") },
  { unfinished: (missing: number) => (missing > 0 ? `Provisional · ${missing} not entered` : "Provisional") },
);

/** 確定前: the month can still change, and nothing is concluded from it. */
export function UnfinishedMark({
  entry: { entered, of },
}: {
  entry: { readonly entered: number; readonly of: number };
}) {
  const t = useTexts(texts);
  return <Chip tone="warn">{t.unfinished(of - entered)}</Chip>;
}
