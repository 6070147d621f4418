import type { Language } from "#domain/workbook.ts";
import type { CommandLabel, CommandName } from "#state/command.ts";

type Words = (label: CommandLabel) => string;

const of = (subject: string | undefined, ja: string) => (subject ? `${subject}の${ja}` : ja);
const to = (verb: string, subject: string | undefined, fallback: string) => `${verb} ${subject || fallback}`;

/** What each intention is called where it can be undone: 「『6セルの入力』を元に戻す」. */
const words: Readonly<Record<CommandName, Readonly<Record<Language, Words>>>> = {
  recordActuals: {
    ja: ({ count }) => (count === undefined ? "実績の入力" : `${count}セルの入力`),
    en: ({ count }) => (count === undefined ? "enter actuals" : `enter ${cells(count)}`),
  },
  importTable: {
    ja: ({ subject, count }) => of(subject, count === undefined ? "取り込み" : `${count}セルの取り込み`),
    en: ({ subject, count }) => `import ${count === undefined ? "" : `${cells(count)} from `}${subject ?? "a table"}`,
  },
  addMetrics: {
    ja: ({ subject, count }) => of(subject, count !== undefined && count > 1 ? `${count}個の追加` : "追加"),
    en: ({ subject, count }) =>
      count !== undefined && count > 1 ? `add ${count} metrics` : to("add", subject, "a metric"),
  },
  editMetric: { ja: ({ subject }) => of(subject, "変更"), en: ({ subject }) => to("change", subject, "a metric") },
  removeMetric: { ja: ({ subject }) => of(subject, "削除"), en: ({ subject }) => to("remove", subject, "a metric") },
  moveMetric: { ja: ({ subject }) => of(subject, "移動"), en: ({ subject }) => to("move", subject, "a metric") },
  setGoal: { ja: () => "KGIの設定", en: () => "set the KGI" },
  judgeSmart: {
    ja: ({ subject }) => of(subject, "SMARTの判断"),
    en: ({ subject }) => to("judge", subject, "a goal"),
  },
  removeGoal: { ja: () => "KGIの削除", en: () => "remove the KGI" },
  setTargets: {
    ja: ({ subject }) => of(subject, "目標の設定"),
    en: ({ subject }) => to("set targets of", subject, "metrics"),
  },
  reviseTargets: {
    ja: ({ subject }) => of(subject, "目標の改定"),
    en: ({ subject }) => to("revise targets of", subject, "metrics"),
  },
  editSettings: { ja: () => "設定の変更", en: () => "change settings" },
  arrangeDashboard: { ja: () => "自分用の表示の変更", en: () => "change your own view" },
  editDimensions: {
    ja: ({ subject }) => of(subject, "内訳の変更"),
    en: ({ subject }) => to("change breakdown", subject, ""),
  },
  editStages: { ja: () => "ファネルの変更", en: () => "change the funnel" },
  renameWorkbook: { ja: () => "名前の変更", en: () => "rename the workbook" },
  closeMonth: { ja: ({ subject }) => of(subject, "確定"), en: ({ subject }) => to("close", subject, "the month") },
  reopenMonth: {
    ja: ({ subject }) => of(subject, "確定の解除"),
    en: ({ subject }) => to("reopen", subject, "the month"),
  },
  adoptPlan: { ja: () => "プランの反映", en: () => "adopt the plan" },
  acknowledgeAlert: {
    ja: ({ subject }) => of(subject, "アラートの確認"),
    en: ({ subject }) => to("acknowledge the alert on", subject, "the workbook"),
  },
  snoozeAlert: {
    ja: ({ subject }) => of(subject, "アラートの先送り"),
    en: ({ subject }) => to("snooze the alert on", subject, "the workbook"),
  },
  openIssue: {
    ja: ({ subject }) => of(subject, "課題の追加"),
    en: ({ subject }) => to("open an issue on", subject, "the workbook"),
  },
  showAlertAgain: {
    ja: ({ subject }) => of(subject, "アラートの再表示"),
    en: ({ subject }) => to("show the alert again on", subject, "the workbook"),
  },
  editRecords: { ja: ({ subject }) => of(subject, "変更"), en: ({ subject }) => to("change", subject, "records") },
  replaceWorkbook: {
    ja: ({ subject }) => of(subject, "ファイルの取り込み"),
    en: ({ subject }) => to("open", subject, "a file"),
  },
  restoreBackup: {
    ja: ({ subject }) => (subject ? `${subject}への復元` : "復元"),
    en: ({ subject }) => to("restore", subject, "a backup"),
  },
};

function cells(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

export function commandText(label: CommandLabel, language: Language): string {
  return words[label.name][language](label).trim();
}
