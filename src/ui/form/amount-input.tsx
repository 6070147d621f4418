import { type ComponentPropsWithRef, type ReactNode, useState } from "react";
import type { Unit } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import { TextInput } from "./text-input.tsx";
import { settledText, typedValueUnit } from "./typed-value.ts";
import { whenReleased } from "./when-released.ts";

const texts = bilingual(
  { read: (typed: string, shown: string, unit: string) => `「${typed}」を${shown}${unit}と読みました。` },
  {
    read: (typed, shown, unit) =>
      `Read “${typed}” as ${unit.startsWith("¥") ? `¥${shown}${unit.slice(1)}` : `${shown}${unit && ` ${unit}`}`}.`,
  },
);

/**
 * A field for a number in a unit. Once it is left, it shows the number as it is counted in the unit beside it: 10億 beside
 * 万円 becomes 100,000, and says so. What cannot be read stays as it was typed.
 */
export function AmountInput({
  of,
  style,
  unit = typedValueUnit(of, style),
  onChange,
  onBlur,
  onKeyDown,
  ...rest
}: Omit<ComponentPropsWithRef<"input">, "style"> & { of: Unit; style: NumberStyle; unit?: ReactNode }) {
  const t = useTexts(texts);
  const [read, setRead] = useState<{ readonly typed: string; readonly shown: string } | null>(null);

  function settle(input: HTMLInputElement) {
    const settled = settledText(input.value, of, style);
    if (!settled) return;
    const typed = input.value.trim();
    retype(input, settled.text);
    if (settled.otherDigits) whenReleased(() => setRead({ typed, shown: settled.text }));
  }

  return (
    <>
      <TextInput
        {...rest}
        amount
        unit={unit}
        onChange={(event) => {
          setRead(null);
          onChange?.(event);
        }}
        onKeyDown={(event) => {
          // Enter hands the form in without leaving the field.
          if (event.key === "Enter" && !event.nativeEvent.isComposing) settle(event.currentTarget);
          onKeyDown?.(event);
        }}
        onBlur={(event) => {
          settle(event.currentTarget);
          onBlur?.(event);
        }}
      />
      <span className="readas" aria-live="polite">
        {read && t.read(read.typed, read.shown, typeof unit === "string" ? unit : "")}
      </span>
    </>
  );
}

/** Puts a text into a field as if it had been typed: whoever listens to the field hears of it. */
function retype(input: HTMLInputElement, text: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
