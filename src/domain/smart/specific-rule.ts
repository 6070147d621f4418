import type { SmartFinding, SmartRule } from "./smart-rule.ts";

/** Words that promise without saying how much, where no figure stands beside them. */
const VAGUE_WORDS = ["向上", "強化", "改善", "最大化", "推進", "活性化", "拡大", "充実"];
const VAGUE_ENGLISH = /\b(improve|enhance|strengthen|maximi[sz]e|boost|optimi[sz]e|better)\b/i;
const FIGURE = /[0-9０-９]/;

/** S 具体的: what is counted is written down, and no vague word stands in the goal without a figure. */
export const specificRule: SmartRule = {
  letter: "S",
  judge({ metric, goal }) {
    const findings: SmartFinding[] = [];
    if (metric.definition.trim() === "") findings.push({ code: "no-definition" });
    const word = vagueWord(goal?.statement ?? "") ?? vagueEnding(metric.name);
    if (word !== null) findings.push({ code: "vague-word", word });
    return findings.length > 0 ? { verdict: "check", findings } : { verdict: "ok", findings: [{ code: "defined" }] };
  },
};

function vagueWord(text: string): string | null {
  if (FIGURE.test(text)) return null;
  return VAGUE_WORDS.find((word) => text.includes(word)) ?? VAGUE_ENGLISH.exec(text)?.[0] ?? null;
}

/** A name may hold such a word (改善提案数); one that ends in it names no number. */
function vagueEnding(name: string): string | null {
  return VAGUE_WORDS.find((word) => name.endsWith(word)) ?? null;
}
