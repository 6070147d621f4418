import type { AdjustableRule } from "#domain/alert/alert-rule.ts";
import { metricRules, ruleInForce } from "#domain/alert/alert-rules.ts";
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
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { NumberInput, useNumberTyping } from "./kept-number.tsx";
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
      <ul className="ownrules">
        {metricRules.map((rule) => (
          <OwnRule
            key={rule.id}
            rule={rule}
            setting={alerts.rules?.[rule.id]}
            bookOn={ruleInForce(rule, workbook.settings.alertRules).on}
            onChange={(on) => change({ rules: withRule(alerts, rule, on) })}
          />
        ))}
      </ul>
    </>
  );
}

function withRule(
  { rules = {} }: MetricAlertSettings,
  { id }: AdjustableRule,
  on: boolean | undefined,
): MetricAlertSettings["rules"] | undefined {
  const { on: _, ...rest } = rules[id] ?? {};
  const setting: AlertRuleSetting = on === undefined ? rest : { ...rest, on };
  const { [id]: __, ...others } = rules;
  const next = Object.keys(setting).length === 0 ? others : { ...others, [id]: setting };
  return Object.keys(next).length === 0 ? undefined : next;
}

function OwnRule({
  rule,
  setting,
  bookOn,
  onChange,
}: {
  rule: AdjustableRule;
  setting: AlertRuleSetting | undefined;
  bookOn: boolean;
  onChange: (on: boolean | undefined) => void;
}) {
  const t = useTexts(texts).settings;
  const language = useLanguage();
  return (
    <li>
      <Field label={alertRuleNames[language][rule.id]}>
        {(field) => (
          <SelectInput
            {...field}
            value={setting?.on === undefined ? "" : setting.on ? "on" : "off"}
            onChange={({ target }) => onChange(target.value === "" ? undefined : target.value === "on")}
            options={[
              { value: "", label: bookOn ? t.asBookOn : t.asBookOff },
              { value: "on", label: t.on },
              { value: "off", label: t.off },
            ]}
          />
        )}
      </Field>
    </li>
  );
}
