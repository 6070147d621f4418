import { useId } from "react";
import type { AdjustableRule } from "#domain/alert/alert-rule.ts";
import { alertRules, ruleInForce } from "#domain/alert/alert-rules.ts";
import type { AlertRuleSetting } from "#domain/workbook.ts";
import { editSettings } from "#state/commands/edit-settings.ts";
import { useWorkbook, useWorkbookStore } from "#state/use-workbook.tsx";
import { alertRuleNames } from "#ui/alert/alert-words.ts";
import { Button } from "#ui/control/button.tsx";
import { numberStyle } from "#ui/format/number-style.ts";
import { WarningIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { NumberInput } from "./kept-number.tsx";
import { useLimitTyping } from "./limit-typing.ts";
import { texts } from "./texts.ts";

/** Which rules are used and from which limit on, for every KPI. Kept as soon as it is chosen; undo takes it back. */
export function RulesPanel({ onSettings }: { onSettings: (metric: string) => void }) {
  const t = useTexts(texts);
  const { metrics } = useWorkbook();
  const kpi = metrics.find(({ role }) => role !== "input");
  return (
    <Panel
      title={t.rules}
      className="alertrules"
      aside={
        kpi && (
          <Button size="small" onClick={() => onSettings(kpi.id)}>
            {t.ofKpi}
          </Button>
        )
      }
    >
      <p className="sub note">{t.rulesSub}</p>
      <ul>
        {alertRules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
      </ul>
    </Panel>
  );
}

function RuleRow({ rule }: { rule: AdjustableRule }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const { settings } = useWorkbook();
  const style = numberStyle(settings, language);
  const name = alertRuleNames[language][rule.id];
  const errorId = useId();
  const { on, limit } = ruleInForce(rule, settings.alertRules);
  function change(fields: AlertRuleSetting): void {
    const setting = { ...settings.alertRules?.[rule.id], ...fields };
    store.dispatch(editSettings({ alertRules: { ...settings.alertRules, [rule.id]: setting } }));
  }

  const typing = useLimitTyping(rule, limit, style, (value) => change({ limit: value ?? rule.limit!.usual }));
  return (
    <li>
      <label>
        <input type="checkbox" checked={on} onChange={() => change({ on: !on })} />
        <b>{name}</b>
      </label>
      {rule.limit && (
        <NumberInput
          typing={typing}
          unit={t.units[rule.limit.unit]}
          aria-label={t.limitOf(name)}
          aria-describedby={typing.fault === undefined ? undefined : errorId}
          aria-invalid={typing.fault === undefined ? undefined : true}
        />
      )}
      <p className="sub">{t.explain[rule.id]}</p>
      {typing.fault !== undefined && (
        <p className="err" id={errorId}>
          <WarningIcon size={14} />
          {typing.fault}
        </p>
      )}
    </li>
  );
}
