import type { ComponentPropsWithRef } from "react";
import type { Unit } from "#domain/workbook.ts";
import { SelectInput } from "#ui/form/select-input.tsx";
import { amountScales, amountUnit } from "#ui/format/amount-scale.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

const PLAIN_UNITS = ["percent", "ratio", "seconds", "days", "months", "score", "mass"] as const;
const SCALED = ["thousand", "man", "million", "oku"] as const;

/** What the table's numbers are counted in; only the metric's own unit when it has one. */
export function UnitSelect({
  label,
  only,
  currency,
  ...rest
}: ComponentPropsWithRef<"select"> & { label: string; only: Unit | null; currency: string }) {
  const { mapping } = useTexts(texts);
  const language = useLanguage();
  const options = [
    { value: "count:one", label: mapping.units.count },
    ...SCALED.map((scale) => ({ value: `count:${scale}`, label: mapping.scaledCount[scale] })),
    ...amountScales.map((scale) => ({
      value: `currency:${scale}`,
      label:
        language === "ja"
          ? amountUnit(scale, "ja", currency)
          : `${currency} ${scale === "one" ? "" : mapping.scaledCount[scale]}`.trim(),
    })),
    ...PLAIN_UNITS.map((unit) => ({ value: `${unit}:one`, label: mapping.units[unit] })),
  ];
  return (
    <SelectInput
      aria-label={label}
      options={only === null ? options : options.filter(({ value }) => value.startsWith(`${only}:`))}
      {...rest}
    />
  );
}
