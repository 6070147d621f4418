import type { ReactNode } from "react";
import type { Alert } from "#domain/alert/alert.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { alertRuleNames, alertWords, severityWords } from "./alert-words.ts";
import "./alert.css";

const texts = bilingual(
  {
    ordinary: "ふだんの揺れ",
    ordinaryMeans: "管理限界の内側にあり、偶然でも起こる範囲です。",
    also: (rules: string) => `ほかに：${rules}`,
    next: "次の一手",
  },
  {
    ordinary: "Ordinary swing",
    ordinaryMeans: "Inside its control limits: chance alone makes such values.",
    also: (rules: string) => `Also: ${rules}`,
    next: "Next",
  },
);

/** One alert: how serious, about what, why, and what to do next; `children` are its buttons. */
export function AlertItem({ alert, style, children }: { alert: Alert; style: NumberStyle; children?: ReactNode }) {
  const t = useTexts(texts);
  const severity = useTexts(severityWords);
  const words = alertWords(alert, style);
  return (
    <article className="alertitem" aria-label={`${words.name} ${words.rule}`}>
      <Status level={alert.severity} word={severity[alert.severity]} />
      <div className="what">
        <p className="about">
          <b>{words.name}</b>
          <span className="sub">
            {words.rule}
            {style.language === "ja" ? "・" : " · "}
            {words.month}
          </span>
          {alert.ordinary && <Chip>{t.ordinary}</Chip>}
        </p>
        <p>{words.reason}</p>
        <p className="next">
          <b>{t.next}</b> {words.next} <a href={words.href}>{words.place}</a>
        </p>
        {alert.ordinary && <p className="sub">{t.ordinaryMeans}</p>}
        {alert.also.length > 0 && (
          <p className="sub">
            {t.also(
              alert.also
                .map((rule) => alertRuleNames[style.language][rule])
                .join(style.language === "ja" ? "、" : ", "),
            )}
          </p>
        )}
        {children !== undefined && <div className="acts">{children}</div>}
      </div>
    </article>
  );
}
