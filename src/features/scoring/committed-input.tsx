import { useState } from "react";
import type { FieldControl } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";

/** A field that keeps what is typed when one leaves it or presses Enter: one step of undo, not one a letter. */
export function CommittedInput({
  value,
  onCommit,
  control,
  unit,
  amount = false,
  readOnly,
}: {
  value: string;
  /** `true` where the text says what is kept now; what could not be read stays in the field to be corrected. */
  onCommit: (text: string) => boolean;
  control: Partial<FieldControl> & { readonly "aria-label"?: string };
  unit?: string;
  amount?: boolean;
  readOnly: boolean;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  function commit() {
    if (typed !== null && (typed === value || onCommit(typed))) setTyped(null);
  }
  return (
    <TextInput
      {...control}
      amount={amount}
      unit={unit}
      readOnly={readOnly}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
      }}
    />
  );
}
