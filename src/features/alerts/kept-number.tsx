import { useState } from "react";
import type { Unit } from "#domain/workbook.ts";
import type { FieldControl } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedValue, typedValueText } from "#ui/form/typed-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** A number being typed: what stands in its field, what is wrong with it, and how it is kept. */
export interface NumberTyping {
  readonly text: string;
  readonly fault: string | undefined;
  readonly type: (text: string) => void;
  readonly keep: () => void;
  readonly giveUp: () => void;
}

/** Kept when left or on Enter, so that a half-typed number is no step of undo; Esc returns to the present one. */
export function useNumberTyping(
  value: number | undefined,
  { unit, style }: { readonly unit: Unit; readonly style: NumberStyle },
  faultOf: (value: number | undefined) => string | undefined,
  onKeep: (value: number | undefined) => void,
): NumberTyping {
  const t = useTexts(texts);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === undefined ? "" : typedValueText(value, unit, style);
  const reading = typed === null ? null : typedValue(typed, unit, style);
  const read = reading?.kind === "value" ? reading.value : undefined;
  const fault =
    reading === null
      ? undefined
      : reading.kind === "ask"
        ? t.ambiguous(typed!)
        : reading.kind === "unreadable"
          ? t.notNumber(typed!)
          : faultOf(read);
  return {
    text: typed ?? shown,
    fault,
    type: setTyped,
    keep: () => {
      if (typed === null || fault !== undefined) return;
      if (read !== value) onKeep(read);
      setTyped(null);
    },
    giveUp: () => setTyped(null),
  };
}

/** The field of a number being typed. */
export function NumberInput({
  typing,
  unit,
  ...rest
}: Partial<FieldControl> & {
  typing: NumberTyping;
  unit?: string | undefined;
  placeholder?: string;
  "aria-label"?: string;
}) {
  return (
    <TextInput
      {...rest}
      amount
      className="shortnumber"
      {...(unit !== undefined && { unit })}
      value={typing.text}
      onChange={({ target }) => typing.type(target.value)}
      onBlur={typing.keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") typing.keep();
        if (event.key === "Escape") {
          event.stopPropagation();
          typing.giveUp();
        }
      }}
    />
  );
}
