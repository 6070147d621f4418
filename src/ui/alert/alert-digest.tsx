import type { Alert } from "#domain/alert/alert.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { alertWords, severityWords } from "./alert-words.ts";
import "./alert.css";

const texts = bilingual(
  { title: "アラート", all: (count: number) => `すべて見る（${count}件）`, none: "確認を待つアラートはありません。" },
  { title: "Alerts", all: (count: number) => `See all (${count})`, none: "No alert waits for an answer." },
);

const SHOWN = 3;

/** The alerts that wait for an answer, the three most pressing of them: for a place on another screen. */
export function AlertDigest({ alerts, style }: { alerts: readonly Alert[]; style: NumberStyle }) {
  const t = useTexts(texts);
  const severity = useTexts(severityWords);
  return (
    <Panel
      title={t.title}
      className="alertdigest"
      aside={
        alerts.length > 0 && (
          <a className="sub" href="#/alerts">
            {t.all(alerts.length)}
          </a>
        )
      }
    >
      {alerts.length === 0 ? (
        <p className="sub body">{t.none}</p>
      ) : (
        <ul>
          {alerts.slice(0, SHOWN).map((alert) => {
            const words = alertWords(alert, style);
            return (
              <li key={alert.id}>
                <Status level={alert.severity} word={severity[alert.severity]} />
                <span>{words.reason}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
