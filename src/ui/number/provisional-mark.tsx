import { bilingual, useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";

const texts = bilingual(
  { mark: "仮", why: "業種の目安による仮の値です。実際の値が分かったら置き換えます。" },
  { mark: "prov.", why: "A rule of thumb of the trade. Replace it once you know your own number." },
);

/** 仮: beside every number that rests on the trade's rule of thumb until it is replaced. */
export function ProvisionalMark() {
  const t = useTexts(texts);
  return (
    <span className="provisional" title={t.why}>
      <Chip tone="warn">{t.mark}</Chip>
    </span>
  );
}
