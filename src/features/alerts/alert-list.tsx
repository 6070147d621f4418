import { useRef } from "react";
import { alertActions } from "#domain/action/alert-actions.ts";
import type { Alert } from "#domain/alert/alert.ts";
import { metricRules } from "#domain/alert/alert-rules.ts";
import type { Month } from "#domain/month.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { TakenActions } from "#ui/action/taken-actions.tsx";
import { AlertItem } from "#ui/alert/alert-item.tsx";
import { Button } from "#ui/control/button.tsx";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { AnswerButtons } from "./answer-buttons.tsx";
import { texts } from "./texts.ts";

/** The alerts of one shelf. After an answer the focus goes on to the next one, since the answered one leaves. */
export function AlertList({
  alerts,
  through,
  style,
  onSettings,
}: {
  alerts: readonly Alert[];
  through: Month;
  style: NumberStyle;
  onSettings: (metric: string) => void;
}) {
  const t = useTexts(texts);
  const workbook = useWorkbook();
  const list = useRef<HTMLUListElement>(null);
  const focusAt = (place: number) =>
    requestAnimationFrame(() => {
      const items = list.current?.querySelectorAll<HTMLElement>(":scope > li");
      const next = items?.[Math.min(place, items.length - 1)];
      (next?.querySelector<HTMLElement>(".acts button") ?? list.current)?.focus();
    });
  return (
    <ul className="alerts" aria-label={t.list} ref={list} tabIndex={-1}>
      {alerts.map((alert, place) => (
        <li key={alert.id}>
          <AlertItem alert={alert} style={style}>
            <TakenActions actions={alertActions(workbook, alert.id)} />
            <AnswerButtons alert={alert} through={through} style={style} onAnswered={() => focusAt(place)} />
            {alert.metric !== null && metricRules.some(({ id }) => id === alert.rule) && (
              <Button size="small" look="text" onClick={() => onSettings(alert.metric!.id)}>
                {t.settingsOf}
              </Button>
            )}
          </AlertItem>
        </li>
      ))}
    </ul>
  );
}
