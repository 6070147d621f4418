import { type KeyboardEvent, useId, useRef, useState } from "react";
import { completedFormula, nameBeingTyped, nameCompletions } from "#domain/metric/name-being-typed.ts";
import type { Metric } from "#domain/workbook.ts";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { formulaTexts } from "./record-texts.ts";

/** A formula with metrics by name: ↑↓ choose a completion, Enter or Tab takes it, Esc puts the list away. */
export function FormulaField({
  value,
  metrics,
  error,
  reading,
  onChange,
  onBlur,
}: {
  value: string;
  metrics: readonly Metric[];
  error: string | undefined;
  /** How it is read at the moment, when it can be. */
  reading: string | null;
  onChange: (formula: string) => void;
  onBlur: () => void;
}) {
  const t = useTexts(formulaTexts);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const found = open ? nameCompletions(metrics, nameBeingTyped(value, caret).text) : [];
  const chosen = Math.min(active, found.length - 1);

  function take(metric: Metric) {
    const completed = completedFormula(value, caret, metricName(metric, language));
    onChange(completed.text);
    setCaret(completed.caret);
    setOpen(false);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(completed.caret, completed.caret);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : found.length - 1;
      setActive((chosen + step) % found.length);
    } else if (event.key === "Enter" || event.key === "Tab") take(found[chosen]!);
    else if (event.key === "Escape") {
      event.stopPropagation();
      setOpen(false);
    } else return;
    event.preventDefault();
  }

  return (
    <Field label={t.formula} need="required" hint={t.hint} error={found.length > 0 ? undefined : error}>
      {(field) => (
        <span className="formulafield">
          <TextInput
            {...field}
            ref={input}
            spellCheck={false}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={found.length > 0}
            aria-controls={listId}
            aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart ?? event.target.value.length);
              setActive(0);
              setOpen(true);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setOpen(false);
              onBlur();
            }}
          />
          <div
            id={listId}
            role="listbox"
            aria-label={t.completions}
            className="completions"
            hidden={found.length === 0}
          >
            {found.map((metric, index) => (
              // The keyboard chooses from the text field, which keeps the focus.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={metric.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(metric)}
              >
                {metricName(metric, language)}
              </div>
            ))}
          </div>
          {reading !== null && !error && <output className="sub">{reading}</output>}
        </span>
      )}
    </Field>
  );
}
