import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** Which sheet of an Excel file is read; nothing when it has only one. */
export function SheetSelect({
  sheets,
  sheet,
  onSheet,
}: {
  sheets: readonly string[];
  sheet: string;
  onSheet: (sheet: string) => void;
}) {
  const { source } = useTexts(texts);
  if (sheets.length < 2) return null;
  return (
    <Field label={source.sheet}>
      {(control) => (
        <SelectInput
          {...control}
          value={sheet}
          options={sheets.map((name) => ({ value: name, label: name }))}
          onChange={({ target }) => onSheet(target.value)}
        />
      )}
    </Field>
  );
}
