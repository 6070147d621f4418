import type { Language, Metric } from "#domain/workbook.ts";
import type { GuardRailWarning } from "./guard-rails.ts";

/**
 * A warning about the KPIs as a sentence; `name` writes a metric's name, `tacticName` a tactic's.
 *
 * @example
 * guardRailSentence({ code: "no-way-to-kgi", metric: { name: "フォロワー数" } }, "ja", { name: ({ name }) => name, tacticName: String }) // => "「フォロワー数」には、KGIにつながる道がありません。なぜKGIに近づくかを決めるか、参考の数値にしてください。"
 */
export function guardRailSentence(
  warning: GuardRailWarning,
  language: Language,
  { name, tacticName }: { readonly name: (metric: Metric) => string; readonly tacticName: (tactic: string) => string },
): string {
  const ja = language === "ja";
  switch (warning.code) {
    case "too-many-for-tactic": {
      const { length } = warning.metrics;
      const tactic = tacticName(warning.tactic);
      return ja
        ? `「${tactic}」のKPIが${length}個あります。1つの施策に3〜5個が目安です。`
        : `“${tactic}” has ${length} KPIs. Three to five per tactic is the rule of thumb.`;
    }
    case "quantity-without-quality":
      return ja
        ? `「${name(warning.metric)}」は数だけを見ています。質が落ちていないか、次の段階への転換率も見てください。`
        : `“${name(warning.metric)}” counts quantity alone. Follow its rate to the next stage as well, so that quality does not slip.`;
    default:
      return ja
        ? `「${name(warning.metric)}」には、KGIにつながる道がありません。なぜKGIに近づくかを決めるか、参考の数値にしてください。`
        : `“${name(warning.metric)}” has no way to the KGI. Decide why the KGI comes closer by it, or keep it for reference only.`;
  }
}
