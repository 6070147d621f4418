import type { TargetStatus } from "#domain/target-status.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import { StatusShape } from "./status-shape.tsx";

const statusWords = bilingual(
  { good: "達成", warn: "注意", bad: "要対応", none: "未入力", notApplicable: "対象外" },
  { good: "On target", warn: "Watch", bad: "Act", none: "Not entered", notApplicable: "No target" },
);

/** How one stands against a target: shape, word, colour, in that order. */
export function Status({ level, pill = false, word }: { level: TargetStatus; pill?: boolean; word?: string }) {
  const words = useTexts(statusWords);
  return (
    <span className={`st ${level}${pill ? " pill" : ""}`}>
      <StatusShape level={level} />
      {word ?? words[level]}
    </span>
  );
}
