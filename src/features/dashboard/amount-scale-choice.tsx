import type { AmountScale, Settings } from "#domain/workbook.ts";
import { amountScales, amountUnit } from "#ui/format/amount-scale.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** English writes K and M; what Japanese keeps apart by 万 and 億 is M there. */
const ENGLISH_SCALES: readonly AmountScale[] = ["one", "thousand", "million"];

function shownScale({ language, scale }: NumberStyle): AmountScale {
  return language === "en" && (scale === "man" || scale === "oku") ? "million" : scale;
}

/** 「金額は万円、税抜」: said once for the page, and changed there. */
export function AmountScaleChoice({
  style,
  settings,
  onChange,
}: {
  style: NumberStyle;
  settings: Settings;
  onChange: (scale: AmountScale) => void;
}) {
  const words = useTexts(texts);
  const scales = style.language === "en" ? ENGLISH_SCALES : amountScales;
  return (
    <span className="amounts">
      {words.amountsIn}
      <select
        aria-label={words.amountScale}
        value={shownScale(style)}
        onChange={({ target }) => onChange(scales.find((scale) => scale === target.value) ?? style.scale)}
      >
        {scales.map((scale) => (
          <option key={scale} value={scale}>
            {amountUnit(scale, style.language, style.currency)}
          </option>
        ))}
      </select>
      {settings.taxNote === "included" ? words.taxIncluded : words.taxExcluded}
    </span>
  );
}
