import { useId } from "react";
import type { AdjustableRule } from "#domain/alert/alert-rule.ts";
import { metricRules, type RuleInForce, ruleInForce } from "#domain/alert/alert-rules.ts";
import { addMonths, monthRange } from "#domain/month.ts";
import type { AlertRuleSetting, Metric, MetricAlertSettings } from "#domain/workbook.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { useAlertBoard } from "#state/use-alert-board.tsx";
import { useWorkbook, useWorkbookStore } from "#state/use-workbook.tsx";
import { alertRuleNames } from "#ui/alert/alert-words.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { typedStyle, typedValueUnit } from "#ui/form/typed-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { WarningIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { NumberInput, useNumberTyping } from "./kept-number.tsx";
import { limitText, useLimitTyping } from "./limit-typing.ts";
import { texts } from "./texts.ts";

/** How many months back the limits can be made to start. */
const MONTHS_BACK = 36;

/** One KPI's own alert settings. Kept as soon as they are chosen; undo takes them back. */
export function KpiSettingsDialog({
  metric,
  onMetric,
  onClose,
}: {
  metric: Metric;
  onMetric: (metric: string) => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { metrics } = useWorkbook();
  const choices = metrics.filter(({ role, id }) => role !== "input" || id === metric.id);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.settings.title(metricName(metric, language))}
      actions={<Button onClick={onClose}>{t.settings.close}</Button>}
    >
      <div className="kpialerts">
        <Field label={t.settings.choose} hint={t.settings.chooseHint}>
          {(field) => (
            <SelectInput
              {...field}
              value={metric.id}
              onChange={({ target }) => onMetric(target.value)}
              options={choices.map((each) => ({ value: each.id, label: metricName(each, language) }))}
            />
          )}
        </Field>
        <KpiSettings key={metric.id} metric={metric} />
      </div>
    </Dialog>
  );
}

function KpiSettings({ metric }: { metric: Metric }) {
  const t = useTexts(texts).settings;
  const language = useLanguage();
  const store = useWorkbookStore();
  const workbook = useWorkbook();
  const through = useAlertBoard()?.through ?? null;
  const { alerts = {} } = metric;
  const style = typedStyle(metric, numberStyle(workbook.settings, language));
  const unit = typedValueUnit(metric.unit, style);
  const typing = { unit: metric.unit, style };

  function change(
    fields: { readonly [Key in keyof MetricAlertSettings]?: MetricAlertSettings[Key] | undefined },
  ): void {
    const kept = Object.entries({ ...alerts, ...fields }).filter(([, value]) => value !== undefined);
    const next = kept.length === 0 ? undefined : (Object.fromEntries(kept) as MetricAlertSettings);
    store.dispatch(editMetric(metric, { alerts: next }));
  }

  const crossed = (low: number | undefined, high: number | undefined) =>
    low !== undefined && high !== undefined && low > high ? t.crossed : undefined;
  const below = useNumberTyping(
    alerts.below,
    typing,
    (value) => crossed(value, alerts.above),
    (value) => change({ below: value }),
  );
  const above = useNumberTyping(
    alerts.above,
    typing,
    (value) => crossed(alerts.below, value),
    (value) => change({ above: value }),
  );
  const months = through === null ? [] : monthRange(addMonths(through, -MONTHS_BACK), through).toReversed();
  const starts =
    alerts.limitsFrom === undefined || months.includes(alerts.limitsFrom) ? months : [alerts.limitsFrom, ...months];
  return (
    <>
      <div className="pair">
        <Field label={t.below} hint={t.belowHint} error={below.fault}>
          {(field) => <NumberInput {...field} typing={below} unit={unit} />}
        </Field>
        <Field label={t.above} hint={t.aboveHint} error={above.fault}>
          {(field) => <NumberInput {...field} typing={above} unit={unit} />}
        </Field>
      </div>
      <Field label={t.from} hint={t.fromHint}>
        {(field) => (
          <SelectInput
            {...field}
            value={alerts.limitsFrom ?? ""}
            onChange={({ target }) => change({ limitsFrom: target.value === "" ? undefined : target.value })}
            options={[
              { value: "", label: t.fromFirst },
              ...starts.map((month) => ({ value: month, label: formatMonth(month, language) })),
            ]}
          />
        )}
      </Field>
      <p className="sub">{t.limitHint}</p>
      <ul className="ownrules">
        {metricRules.map((rule) => (
          <OwnRule
            key={rule.id}
            rule={rule}
            setting={alerts.rules?.[rule.id]}
            book={ruleInForce(rule, workbook.settings.alertRules)}
            onChange={(setting) => change({ rules: withRule(alerts, rule, setting) })}
          />
        ))}
      </ul>
    </>
  );
}

/** Absent where it says the same as every other KPI's. */
function withRule(
  { rules = {} }: MetricAlertSettings,
  { id }: AdjustableRule,
  { on, limit }: Settable,
): MetricAlertSettings["rules"] | undefined {
  const { on: _, limit: __, ...kept } = rules[id] ?? {};
  const setting = { ...kept, ...(on !== undefined && { on }), ...(limit !== undefined && { limit }) };
  const { [id]: ___, ...others } = rules;
  const next = Object.keys(setting).length === 0 ? others : { ...others, [id]: setting };
  return Object.keys(next).length === 0 ? undefined : next;
}

/** What can be set of a rule; undefined follows the workbook. */
interface Settable {
  readonly on: boolean | undefined;
  readonly limit: number | undefined;
}

function OwnRule({
  rule,
  setting: { on, limit } = {},
  book,
  onChange,
}: {
  rule: AdjustableRule;
  setting: AlertRuleSetting | undefined;
  book: RuleInForce;
  onChange: (setting: Settable) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const style = numberStyle(useWorkbook().settings, language);
  const errorId = useId();
  const name = alertRuleNames[language][rule.id];
  const typing = useLimitTyping(rule, limit, style, (value) => onChange({ on, limit: value }));
  return (
    <li>
      <Field label={name}>
        {(field) => (
          <SelectInput
            {...field}
            value={on === undefined ? "" : on ? "on" : "off"}
            onChange={({ target }) => onChange({ on: target.value === "" ? undefined : target.value === "on", limit })}
            options={[
              { value: "", label: book.on ? t.settings.asBookOn : t.settings.asBookOff },
              { value: "on", label: t.settings.on },
              { value: "off", label: t.settings.off },
            ]}
          />
        )}
      </Field>
      {rule.limit && (
        <NumberInput
          typing={typing}
          unit={t.units[rule.limit.unit]}
          placeholder={limitText(book.limit, rule.limit, style)}
          aria-label={t.limitOf(name)}
          aria-describedby={typing.fault === undefined ? undefined : errorId}
          aria-invalid={typing.fault === undefined ? undefined : true}
        />
      )}
      {typing.fault !== undefined && (
        <p className="err" id={errorId}>
          <WarningIcon size={14} />
          {typing.fault}
        </p>
      )}
    </li>
  );
}
