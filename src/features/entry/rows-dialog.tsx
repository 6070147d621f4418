import { useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import type { GridPaste } from "#ui/grid/grid-props.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import type { EntryRow } from "./entry-rows.ts";
import { texts } from "./texts.ts";

/** More lines are matched more easily by their names, on the import's page. */
export const MOST_MATCHED = 60;
const SHOWN_VALUES = 4;

/** Where each line of a pasted block goes, chosen by hand: proposed as it was pasted, what had no place left out. */
export function RowsDialog({
  paste,
  proposed,
  rows,
  style,
  onDecide,
  onCancel,
}: {
  paste: GridPaste;
  /** The row each line went to; null where there was none. */
  proposed: readonly (string | null)[];
  rows: ReadonlyMap<string, EntryRow>;
  style: NumberStyle;
  onDecide: (chosen: readonly (string | null)[]) => void;
  onCancel: () => void;
}) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState(proposed);
  const options = [
    { value: "", label: t.labels.skip },
    ...[...rows.values()]
      .filter(({ calculated }) => !calculated)
      .map((row) => ({ value: row.id, label: rowLabel(row, style) })),
  ];
  return (
    <Dialog
      open
      onClose={onCancel}
      title={t.labels.title}
      actions={
        <>
          <Button onClick={onCancel}>{t.labels.cancel}</Button>
          <Button look="primary" onClick={() => onDecide(chosen)}>
            {t.labels.paste}
          </Button>
        </>
      }
    >
      <div className="labelfields">
        <p>{t.labels.rowsLead}</p>
        {paste.block.map((line, index) => (
          <Field
            // The lines of a block are told apart by their place alone.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            label={t.labels.row(index + 1)}
            hint={line
              .slice(0, SHOWN_VALUES)
              .map((text) => text.trim())
              .join(" / ")}
          >
            {(control) => (
              <SelectInput
                {...control}
                options={options}
                value={chosen[index] ?? ""}
                onChange={({ target }) => setChosen(chosen.with(index, target.value || null))}
              />
            )}
          </Field>
        ))}
      </div>
    </Dialog>
  );
}

function rowLabel({ metric, member }: EntryRow, { language }: NumberStyle): string {
  const name = metricName(metric, language);
  return member === null ? name : language === "ja" ? `${name}：${member.name}` : `${name}: ${member.name}`;
}
