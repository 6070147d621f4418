import { useState } from "react";
import type { Unit } from "#domain/workbook.ts";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { Field } from "#ui/form/field.tsx";
import { typedValue, typedValueText } from "#ui/form/typed-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** What was typed: a number, nothing, or what cannot be read as a number. */
export type TypedAmount = number | null | "unreadable";

/** A number in a unit, as it is typed. `onType` hears every change; `onKeep` a readable one, once the field is left. */
export function AmountField({
  label,
  hint,
  unit,
  difference = false,
  style,
  value,
  onType,
  onKeep,
}: {
  label: string;
  hint?: string | undefined;
  unit: Unit;
  /** Rates are typed in points then. */
  difference?: boolean;
  style: NumberStyle;
  value: number | null | undefined;
  onType?: (typed: TypedAmount) => void;
  onKeep?: (value: number | null) => void;
}) {
  const t = useTexts(texts);
  const stored = value === null || value === undefined ? "" : typedValueText(value, unit, style);
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? stored;
  const typed = typedAmount(shown, unit, style);
  return (
    <Field label={label} hint={hint} error={typed === "unreadable" ? t.notNumber(shown) : undefined}>
      {(field) => (
        <AmountInput
          {...field}
          of={unit}
          style={style}
          {...(difference && unit === "percent" && { unit: "pt" })}
          value={shown}
          onChange={(event) => {
            setText(event.target.value);
            onType?.(typedAmount(event.target.value, unit, style));
          }}
          onBlur={() => {
            if (!onKeep || typed === "unreadable") return;
            if (typed !== (value ?? null)) onKeep(typed);
            setText(null);
          }}
        />
      )}
    </Field>
  );
}

function typedAmount(text: string, unit: Unit, style: NumberStyle): TypedAmount {
  const reading = typedValue(text, unit, style);
  return reading.kind === "value" ? reading.value : reading.kind === "blank" ? null : "unreadable";
}
