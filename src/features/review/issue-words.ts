import type { IssueCandidate } from "#domain/review/issue-candidates.ts";
import type { TargetStatus } from "#domain/target-status.ts";
import type { Workbook } from "#domain/workbook.ts";
import { alertRuleNames, alertWords, severityWords } from "#ui/alert/alert-words.ts";
import { diagnosisWords, moveSentence } from "#ui/alert/diagnosis-words.ts";
import { formatMetricDifference } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedDifference } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { factorName } from "#ui/funnel/factor-name.ts";
import { bottleneckSentences } from "#ui/headline/bottleneck-sentence.ts";
import { figureName } from "./figures-table.tsx";
import { texts } from "./texts.ts";

/** A candidate as it is read out, and what the issue says when it is taken over. */
export interface IssueWords {
  /** What it is about, to name its button by. */
  readonly name: string;
  readonly level: TargetStatus;
  /** In place of the level's own word. */
  readonly word?: string;
  readonly text: string;
  /** Numbers or a reservation beside it. */
  readonly detail?: string;
  /** What it may come from, to be questioned in the meeting. */
  readonly cause?: string;
}

/** A candidate in words; every sentence is made of its numbers. */
export function issueWords(candidate: IssueCandidate, workbook: Workbook, style: NumberStyle): IssueWords {
  const { language } = style;
  const t = texts[language];
  switch (candidate.kind) {
    case "alert": {
      const { name, rule, reason, month } = alertWords(candidate.alert, style);
      const { severity } = candidate.alert;
      const detail = [rule, month, ...(candidate.handedOver ? [t.handedOver] : [])].join(t.separator);
      return {
        name: t.named(name, rule),
        level: severity,
        word: severityWords[language][severity],
        text: reason,
        detail,
      };
    }
    case "pastAlert": {
      const { metric, rule, month, note } = candidate.record;
      const about = workbook.metrics.find(({ id }) => id === metric);
      const ruleName = alertRuleNames[language][rule as keyof typeof alertRuleNames.ja] ?? t.alert;
      const name = about ? t.named(metricName(about, language), ruleName) : ruleName;
      const when = month === undefined ? "" : formatMonth(month, language);
      return { name, level: "none", word: t.over, text: note || `${name} ${when}`.trim(), detail: t.handedOver };
    }
    case "decomposition": {
      const { factor, gap } = candidate;
      const name = factorName(factor, workbook, language);
      const [whole, part] = [gap.actual - gap.base, factor.share].map((amount) =>
        gap.kgi.unit === "currency"
          ? wordedDifference(amount, gap.kgi, style)
          : formatMetricDifference(amount, gap.kgi, style),
      );
      return {
        name,
        level: factor.withinChance ? "warn" : "bad",
        text: t.shareOfGap(whole!, name, part!),
        ...(factor.withinChance && { detail: t.withinChance }),
      };
    }
    case "funnel": {
      const said = bottleneckSentences(candidate.facts, style);
      return {
        name: t.bottleneck,
        level: candidate.proven ? "bad" : "warn",
        text: said?.named ?? "",
        detail: said?.meaning ?? "",
      };
    }
    case "diagnosis": {
      const { title, meaning } = diagnosisWords(candidate.diagnosis.id, language);
      const detail = candidate.diagnosis.moves.map((move) => moveSentence(move, style)).join(t.separator);
      return { name: title, level: "warn", word: t.hint, text: title, detail, cause: meaning };
    }
    case "tree": {
      const { figure } = candidate;
      const name = figureName(figure, style);
      const attained = figure.attainment === null ? "—" : formatRate(figure.attainment, style);
      return { name, level: figure.status, text: t.issueText(name, attained) };
    }
  }
}
