import { useState } from "react";
import { newGoalPeriod } from "#domain/goal-period.ts";
import type { AmountScale, Settings, Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { alignGoals } from "#state/commands/align-goals.ts";
import { editSettings } from "#state/commands/edit-settings.ts";
import { renameWorkbook } from "#state/commands/rename-workbook.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { amountScales } from "#ui/format/amount-scale.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";

const CURRENCIES = ["JPY", "USD", "EUR", "GBP", "CNY", "KRW", "TWD", "SGD", "AUD"];

/** Settings of the workbook, kept as soon as they are chosen; undo takes them back. */
export function SettingsPanel({ workbook }: { workbook: Workbook }) {
  const t = useTexts(texts);
  const store = useWorkbookStore();
  const [refused, setRefused] = useState(false);
  const { settings } = workbook;
  const language = useLanguage();
  const [period] = workbook.goals.flatMap(({ start, due }) => {
    const next = newGoalPeriod({ start, due }, settings.fiscalYearStartMonth);
    return next ? [{ ...next, from: start, to: due }] : [];
  });
  const edit = (command: Command): void => setRefused(!store.dispatch(command).ok);
  const scaleWords = settings.currency === "JPY" ? t.scales : t.otherScales;
  const currencies = CURRENCIES.includes(settings.currency) ? CURRENCIES : [settings.currency, ...CURRENCIES];
  return (
    <Panel title={t.settings}>
      <div className="body fields">
        {refused && <Notice tone="bad">{t.refused}</Notice>}
        <NameField name={workbook.name} onName={(name) => edit(renameWorkbook(name))} />
        <Field label={t.fiscalYearStart} hint={t.fiscalYearHint}>
          {(field) => (
            <SelectInput
              {...field}
              value={String(settings.fiscalYearStartMonth)}
              onChange={({ target }) => edit(editSettings({ fiscalYearStartMonth: Number(target.value) }))}
              options={Array.from({ length: 12 }, (_, index) => ({ value: `${index + 1}`, label: t.month(index + 1) }))}
            />
          )}
        </Field>
        {period && (
          <Notice
            tone="warn"
            actions={
              <Button size="small" onClick={() => edit(alignGoals())}>
                {t.alignGoal(formatMonth(period.start, language), formatMonth(period.due, language))}
              </Button>
            }
          >
            {t.goalPeriod(formatMonth(period.from, language), formatMonth(period.to, language))}
          </Notice>
        )}
        <Field label={t.amountScale} hint={t.amountScaleHint}>
          {(field) => (
            <SelectInput
              {...field}
              value={settings.amountScale}
              onChange={({ target }) => edit(editSettings({ amountScale: target.value as AmountScale }))}
              options={amountScales.map((scale) => ({ value: scale, label: scaleWords[scale] }))}
            />
          )}
        </Field>
        <Field label={t.negativeMark}>
          {(field) => (
            <SelectInput
              {...field}
              value={settings.negativeMark ?? "▲"}
              onChange={({ target }) =>
                edit(editSettings({ negativeMark: target.value as NonNullable<Settings["negativeMark"]> }))
              }
              options={["▲", "△", "−"].map((mark) => ({ value: mark, label: `${mark}120` }))}
            />
          )}
        </Field>
        <Field label={t.currency} hint={t.currencyHint}>
          {(field) => (
            <SelectInput
              {...field}
              value={settings.currency}
              onChange={({ target }) => edit(editSettings({ currency: target.value }))}
              options={currencies.map((currency) => ({ value: currency, label: currency }))}
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}

/** Kept when left or on Enter, so that a half-typed name is no step of undo; Esc returns to the present one. */
function NameField({ name, onName }: { name: string; onName: (name: string) => void }) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState<string | null>(null);
  const empty = typed !== null && typed.trim() === "";
  function leave(): void {
    if (typed === null || empty) return;
    if (typed.trim() !== name) onName(typed.trim());
    setTyped(null);
  }
  return (
    <Field label={t.name} error={empty ? t.nameEmpty : undefined}>
      {(field) => (
        <TextInput
          {...field}
          className="wide"
          maxLength={200}
          value={typed ?? name}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={leave}
          onKeyDown={({ key, nativeEvent }) => {
            if (nativeEvent.isComposing) return;
            if (key === "Enter") leave();
            if (key === "Escape") setTyped(null);
          }}
        />
      )}
    </Field>
  );
}
