import { useState } from "react";
import { benchmarkOf } from "#domain/benchmark.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { typedStyle, typedValue, typedValueText } from "#ui/form/typed-value.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import type { KpiPanelProps } from "./panel-props.ts";
import { texts } from "./texts.ts";

const DAY = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;

/** 2026/4/1 as it is kept: 2026-04-01; null when it is no day of the calendar. */
function dayOf(text: string): string | null {
  const [, year, month, date] = DAY.exec(text.trim()) ?? [];
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null;
}

/** What others reach: a value, its source and its day. Shown as a tick, never judged. */
export function BenchmarkPanel({ metric, style: bookStyle }: KpiPanelProps) {
  const words = useTexts(texts);
  const store = useWorkbookStore();
  const style = typedStyle(metric, bookStyle);
  const { benchmark } = metric;
  const shown = benchmarkOf(metric);
  const [value, setValue] = useState(
    benchmark?.value === undefined ? "" : typedValueText(benchmark.value, metric.unit, style),
  );
  const [source, setSource] = useState(benchmark?.source ?? "");
  const [date, setDate] = useState(benchmark?.date?.replaceAll("-", "/") ?? "");
  const [faults, setFaults] = useState<{ readonly value?: string; readonly date?: string }>({});
  const save = () => {
    const reading = typedValue(value, metric.unit, style);
    const day = date.trim() === "" ? undefined : dayOf(date);
    setFaults({
      ...(reading.kind !== "value" && { value: words.badNumber }),
      ...(day === null && { date: words.badDate }),
    });
    if (reading.kind !== "value" || day === null) return;
    const own = { value: reading.value, source: source.trim(), ...(day !== undefined && { date: day }) };
    store.dispatch(editMetric(metric, { benchmark: own }));
  };
  const remove = () => {
    setValue("");
    setSource("");
    setDate("");
    setFaults({});
    store.dispatch(editMetric(metric, { benchmark: undefined }));
  };
  const unit = unitLabel(metric.unit, style);
  return (
    <Panel title={words.benchmark}>
      <form
        className="body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="sub">{words.benchmarkHelp}</p>
        {shown && !shown.own && <p>{words.builtIn(formatMetricValueWithUnit(shown.value, metric, style))}</p>}
        <div className="fields">
          <Field label={unit === "" ? words.value : words.benchmarkValue(unit)} error={faults.value}>
            {(control) => (
              <AmountInput
                {...control}
                of={metric.unit}
                style={style}
                unit={null}
                value={value}
                onChange={({ target }) => setValue(target.value)}
              />
            )}
          </Field>
          <Field label={words.benchmarkSource}>
            {(control) => <TextInput {...control} value={source} onChange={({ target }) => setSource(target.value)} />}
          </Field>
          <Field label={words.benchmarkDate} error={faults.date}>
            {(control) => <TextInput {...control} value={date} onChange={({ target }) => setDate(target.value)} />}
          </Field>
        </div>
        <Button type="submit">{words.save}</Button>{" "}
        {benchmark && (
          <Button look="text" onClick={remove}>
            {words.remove}
          </Button>
        )}
      </form>
    </Panel>
  );
}
