import { useState } from "react";
import type { Result } from "#domain/result.ts";
import type { SpreadRuleId } from "#domain/target/spread/spread-rule.ts";
import { spreadRules } from "#domain/target/spread/spread-rules.ts";
import { monthsTotal } from "#domain/target/target-mismatch.ts";
import { isRevision, type TargetChange, targetRevision } from "#domain/target/target-revision.ts";
import type { TargetType, Workbook } from "#domain/workbook.ts";
import type { CommandFault } from "#state/command-fault.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { oneStep } from "#state/commands/one-step.ts";
import { reviseTargets } from "#state/commands/revise-targets.ts";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { AmountInput } from "#ui/form/amount-input.tsx";
import { Field } from "#ui/form/field.tsx";
import { FormDrawer } from "#ui/form/form-drawer.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { typedValue } from "#ui/form/typed-value.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { EditorMonths } from "./editor-months.tsx";
import { ReasonField } from "./reason-field.tsx";
import { spreadFaultWords } from "./spread-fault-words.ts";
import { editText } from "./target-cells.ts";
import { spreadMonths, targetReading, touchesClosed, yearChange } from "./target-edits.ts";
import type { TargetRow } from "./target-row.ts";
import { texts } from "./texts.ts";

const types: readonly TargetType[] = ["atLeast", "atMost", "range", "none"];

/** One metric's year: what kind of target, how much, and how it is laid over the months, with the result before it is kept. */
export function RowEditor({
  workbook,
  row,
  onSave,
  onClose,
}: {
  workbook: Workbook;
  row: TargetRow;
  onSave: (outcome: Result<void, CommandFault>) => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const store = useWorkbookStore();
  const { metric, style, months } = row;
  const present = months.map(({ value }) => value);
  const [type, setType] = useState<TargetType>(metric.targetType);
  const [yearText, setYearText] = useState(editText(row.year?.value ?? row.total, row));
  const [rule, setRule] = useState<SpreadRuleId>(present.some((value) => value !== null) ? "present" : "even");
  const [growthText, setGrowthText] = useState("2");
  const [withClosed, setWithClosed] = useState(false);
  const [typed, setTyped] = useState<readonly string[]>(present.map((value) => editText(value, row)));
  const [upperText, setUpperText] = useState(() => {
    const uppers = new Set(months.flatMap(({ upper }) => (upper === null ? [] : [upper])));
    return uppers.size === 1 ? editText([...uppers][0]!, row) : "";
  });
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const anyClosed = months.some(({ closed, value }) => closed && value !== null);
  const revises = isRevision(workbook, row.fiscalYear, currentMonth()) && present.some((value) => value !== null);

  const yearReading = targetReading(yearText, row);
  const year = yearReading.kind === "value" ? yearReading.value : null;
  const yearFault = wrong(yearText);
  const growth = typedValue(growthText, "ratio", style);
  const growthFault = growth.kind === "value" && growth.value > 0 ? undefined : t.errors.growth;
  const spread =
    rule === "byHand" || year === null
      ? null
      : spreadMonths(row, year, { rule, growth: growth.kind === "value" ? growth.value : 1, withClosed });
  const handReadings = typed.map((text) => targetReading(text, row));
  const byHand = handReadings.map((reading, index) =>
    months[index]!.closed && !withClosed ? present[index]! : reading.kind === "value" ? reading.value : null,
  );
  const values = row.rule === "inputs" ? byHand : rule === "byHand" ? byHand : spread?.ok ? spread.value : present;
  const spreadFault = spread && !spread.ok ? spreadFaultWords(spread.error, row, t) : undefined;
  const handFault = rule === "byHand" ? typed.map(wrong).find((found) => found !== undefined) : undefined;
  const total = monthsTotal(values, row.rule, row.replanned);
  const off = year === null || total === null ? 0 : total - year;
  const differs = Math.abs(off) > 1e-9 * Math.max(1, Math.abs(year ?? 0));
  const upperReading = targetReading(upperText, row);
  const upper = type === "range" && upperReading.kind === "value" ? upperReading.value : null;
  const lowest = values.find((value) => value !== null && upper !== null && value > upper);
  const upperFault =
    type === "range" ? (wrong(upperText) ?? (lowest === undefined ? undefined : t.errors.upperBelow)) : undefined;
  const change = editorChange();
  const needsReason = touchesClosed(change, workbook.settings);
  const fault = yearFault ?? spreadFault ?? handFault ?? upperFault ?? (rule === "linear" ? growthFault : undefined);

  function wrong(text: string): string | undefined {
    const reading = targetReading(text, row);
    if (reading.kind === "unreadable") return t.errors.notNumber(text);
    if (reading.kind === "ask") return t.errors.ambiguous(text);
    return reading.kind === "value" && reading.value < 0 && metric.unit !== "score" && metric.unit !== "ratio"
      ? t.errors.negative
      : undefined;
  }

  function editorChange(): TargetChange {
    const own = yearChange(workbook, row, year, values);
    const uppers =
      type !== "range" || upperReading.kind !== "value"
        ? []
        : months.flatMap(({ month, upper: before, closed }) =>
            (closed && !withClosed) || before === upper ? [] : [{ month, kind: "targetUpper" as const, value: upper }],
          );
    const { year: _, ...withoutYear } = own;
    const yearSaid = yearText.trim() !== "" || (row.year !== null && row.year.goal === null);
    return { ...(yearSaid && row.rule !== "inputs" ? own : withoutYear), cells: [...own.cells, ...uppers] };
  }

  function save() {
    setTried(true);
    if (fault !== undefined || (needsReason && reason.trim() === "")) return;
    const name = metricName(metric, style.language);
    const stamp = { ...newIdentity(), now: currentMonth(), reason };
    const revise = reviseTargets([targetRevision(workbook, change, stamp)], name);
    onSave(
      store.dispatch(type === metric.targetType ? revise : oneStep(revise, editMetric(metric, { targetType: type }))),
    );
  }

  const value = (number: number) => formatMetricValueWithUnit(number, metric, style);
  return (
    <FormDrawer
      title={t.editorTitle(metricName(metric, style.language))}
      className="roweditor"
      words={t}
      onSave={save}
      onClose={onClose}
    >
      <Field label={t.type}>
        {(field) => (
          <SelectInput
            {...field}
            value={type}
            onChange={(event) => setType(event.target.value as TargetType)}
            options={types.map((each) => ({ value: each, label: t.types[each] }))}
          />
        )}
      </Field>
      {row.rule === "inputs" ? (
        <p className="sub">{t.fromInputs}</p>
      ) : (
        <>
          <Field label={t.yearTarget} hint={t.yearHints[row.rule]} error={yearFault}>
            {(field) => (
              <AmountInput
                {...field}
                of={metric.unit}
                style={style}
                value={yearText}
                onChange={(event) => setYearText(event.target.value)}
              />
            )}
          </Field>
          <Field label={t.spread} error={spreadFault}>
            {(field) => (
              <SelectInput
                {...field}
                value={rule}
                onChange={(event) => {
                  const next = event.target.value as SpreadRuleId;
                  if (next === "byHand") setTyped(values.map((each) => editText(each, row)));
                  setRule(next);
                }}
                options={spreadRules.map(({ id }) => ({ value: id, label: t.spreads[id] }))}
              />
            )}
          </Field>
          {rule === "linear" && (
            <Field label={t.growth} hint={t.growthHint} error={growthFault}>
              {(field) => (
                <AmountInput
                  {...field}
                  of="ratio"
                  style={style}
                  unit={t.times}
                  value={growthText}
                  onChange={(event) => setGrowthText(event.target.value)}
                />
              )}
            </Field>
          )}
        </>
      )}
      {type === "range" && (
        <Field label={t.upper} hint={t.upperHint} error={upperFault}>
          {(field) => (
            <AmountInput
              {...field}
              of={metric.unit}
              style={style}
              value={upperText}
              onChange={(event) => setUpperText(event.target.value)}
            />
          )}
        </Field>
      )}
      {anyClosed && (
        <label className="check">
          <input type="checkbox" checked={withClosed} onChange={(event) => setWithClosed(event.target.checked)} />
          {t.withClosed}
        </label>
      )}
      <EditorMonths
        row={row}
        values={values}
        typed={rule === "byHand" || row.rule === "inputs" ? typed : values.map((each) => editText(each, row))}
        withClosed={withClosed}
        onType={(index, text) => {
          const base = rule === "byHand" || row.rule === "inputs" ? typed : values.map((each) => editText(each, row));
          setTyped(base.with(index, text));
          setRule("byHand");
        }}
      />
      {handFault !== undefined && <Notice tone="bad">{handFault}</Notice>}
      {total !== null && row.rule !== "inputs" && (
        <p className="sum" aria-live="polite">
          {t.totals[row.rule]} <b className="num">{value(total)}</b>
        </p>
      )}
      {differs && year !== null && total !== null && fault === undefined && (
        <Notice
          tone="warn"
          actions={
            <Button size="small" onClick={() => setYearText(editText(total, row))}>
              {t.setYear(value(total))}
            </Button>
          }
        >
          {t.mismatch[row.rule === "sum" ? "sum" : "other"](value(total), value(year), value(Math.abs(off)), off < 0)}
        </Notice>
      )}
      {(revises || needsReason) && (
        <ReasonField
          reason={reason}
          onChange={setReason}
          required={needsReason}
          tried={tried}
          {...(needsReason && { hint: t.reasonClosed })}
        />
      )}
    </FormDrawer>
  );
}
