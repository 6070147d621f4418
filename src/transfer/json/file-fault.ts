import type { Language } from "#domain/workbook.ts";
import { faultSentence, onlyDangling, type WorkbookFault } from "#schema/workbook-fault.ts";
import { MAX_FAULTS, MAX_FILE_BYTES, MAX_FILE_DEPTH } from "#schema/workbook-limits.ts";
import type { TextPosition } from "./text-position.ts";

/** Why a file was not opened. The present workbook is untouched in every case. */
export type FileFault = { readonly fileName: string } & FileFaultCause;

export type FileFaultCause =
  | { readonly code: "tooLarge"; readonly bytes: number }
  | { readonly code: "empty" }
  | { readonly code: "unreadable" }
  | { readonly code: "cancelled" }
  | { readonly code: "otherEncoding"; readonly encoding: "UTF-16" | "Shift_JIS" }
  | { readonly code: "badUtf8"; readonly position: TextPosition }
  | { readonly code: "notOurs" }
  | { readonly code: "truncated"; readonly position: TextPosition }
  | { readonly code: "broken"; readonly position: TextPosition; readonly found: string }
  | { readonly code: "tooDeep"; readonly position: TextPosition }
  | { readonly code: "duplicateKey"; readonly position: TextPosition; readonly found: string }
  | { readonly code: "forbiddenKey"; readonly position: TextPosition; readonly found: string }
  | { readonly code: "newerVersion"; readonly version: number }
  | { readonly code: "unknownVersion"; readonly found: string }
  | { readonly code: "invalid"; readonly faults: readonly WorkbookFault[] };

/**
 * The fault in one paragraph: which file, what is wrong and where, what to do, and that nothing was changed.
 *
 * @example
 * fileFaultSentence({ fileName: "a.kpi.json", code: "empty" }, "en") // => "“a.kpi.json” is empty. Ask for the original file again. Your present workbook has not changed."
 */
export function fileFaultSentence(fault: FileFault, language: Language): string {
  // Each wording takes the fault of its own code, which is the one looked up.
  const wording = (language === "ja" ? inJapanese : inEnglish)[fault.code] as (fault: FileFault) => string;
  return language === "ja"
    ? `「${fault.fileName}」${wording(fault)}今のワークブックは変わっていません。`
    : `“${fault.fileName}” ${wording(fault)} Your present workbook has not changed.`;
}

/**
 * The single faults inside a well-formed file, in words, at most 50; empty for any other fault.
 *
 * @example
 * fileFaultDetails({ fileName: "a.kpi.json", code: "empty" }, "ja") // => []
 */
export function fileFaultDetails(fault: FileFault, language: Language): readonly string[] {
  return fault.code === "invalid" ? fault.faults.map((each) => faultSentence(each, language)) : [];
}

/**
 * How many references to what is not there keep a file from being opened, when nothing else does: it may be opened without them.
 * `atLeast`: the list of faults is full. Null for any other fault.
 *
 * @example
 * danglingOf({ fileName: "a.kpi.json", code: "empty" }) // => null
 */
export function danglingOf(fault: FileFault): { readonly count: number; readonly atLeast: boolean } | null {
  if (fault.code !== "invalid" || !onlyDangling(fault.faults)) return null;
  return { count: fault.faults.length, atLeast: fault.faults.length >= MAX_FAULTS };
}

/**
 * What was left out of a file on request, in words; at most 50.
 *
 * @example
 * leftOutDetails([], "ja") // => []
 */
export function leftOutDetails(left: readonly WorkbookFault[], language: Language): readonly string[] {
  return left.slice(0, MAX_FAULTS).map((each) => faultSentence(each, language));
}

type Wordings = {
  readonly [Code in FileFault["code"]]: (fault: Extract<FileFault, { code: Code }>) => string;
};

const inJapanese: Wordings = {
  tooLarge: (fault) =>
    `は大きすぎて開けません（${megabytes(fault.bytes)} MB）。${megabytes(MAX_FILE_BYTES)} MB以内のファイルを選んでください。`,
  empty: () => "は中身が空です。元のファイルをもう一度受け取ってください。",
  unreadable: () =>
    "を読み取れませんでした。ほかのアプリで開いていないか、移動されていないかを確かめて、もう一度選んでください。",
  cancelled: () => "の読み込みを中止しました。",
  otherEncoding: (fault) =>
    `は開けません。文字コードが${fault.encoding}になっています。UTF-8で保存し直すか、元のファイルをもう一度受け取ってください。`,
  badUtf8: (fault) =>
    `は開けません。${fault.position.line}行目に、UTF-8として読めない文字があります。元のファイルをもう一度受け取ってください。`,
  notOurs: () =>
    "は開けません。KPIワークブックのファイル（.kpi.json）を選んでください。Excelの表は［貼り付け］から取り込めます。",
  truncated: (fault) =>
    `は後半が欠けています（${fault.position.line}行目で途切れています）。取り込みを中止しました。元のファイルをもう一度受け取ってください。`,
  broken: (fault) =>
    `は開けません。${japanesePlace(fault.position)}の「${fault.found}」がJSONとして読み取れません。その箇所を直すか、元のファイルをもう一度受け取ってください。`,
  tooDeep: (fault) =>
    `は開けません。${japanesePlace(fault.position)}で、入れ子が${MAX_FILE_DEPTH}段を超えています。元のファイルをもう一度受け取ってください。`,
  duplicateKey: (fault) =>
    `は開けません。${japanesePlace(fault.position)}で、項目「${fault.found}」が同じ場所に2回書かれています。どちらかを消してください。`,
  forbiddenKey: (fault) =>
    `は開けません。${japanesePlace(fault.position)}に、項目名として使えない「${fault.found}」があります。その項目を消してください。`,
  newerVersion: (fault) => `は新しい版（v${fault.version}）で作られています。最新のアプリで開いてください。`,
  unknownVersion: (fault) =>
    `は開けません。版の番号 ${fault.found} が読み取れません。元のファイルをもう一度受け取ってください。`,
  invalid: (fault) => `は開けません。${countInJapanese(fault.faults.length)}を直してから、もう一度選んでください。`,
};

const inEnglish: Wordings = {
  tooLarge: (fault) =>
    `is too large to open (${megabytes(fault.bytes)} MB). Choose a file of at most ${megabytes(MAX_FILE_BYTES)} MB.`,
  empty: () => "is empty. Ask for the original file again.",
  unreadable: () =>
    "could not be read. Check that no other app has it open and that it has not been moved, then choose it again.",
  cancelled: () => "was not opened: you stopped it.",
  otherEncoding: (fault) =>
    `cannot be opened: it is written in ${fault.encoding}. Save it as UTF-8, or ask for the original file again.`,
  badUtf8: (fault) =>
    `cannot be opened: line ${fault.position.line} holds characters that are not UTF-8. Ask for the original file again.`,
  notOurs: () => "cannot be opened. Choose a KPI workbook file (.kpi.json). Tables from Excel come in through Paste.",
  truncated: (fault) =>
    `is cut off (it stops at line ${fault.position.line}), so nothing was brought in. Ask for the original file again.`,
  broken: (fault) =>
    `cannot be opened: “${fault.found}” at ${englishPlace(fault.position)} is not JSON. Correct it there, or ask for the original file again.`,
  tooDeep: (fault) =>
    `cannot be opened: at ${englishPlace(fault.position)} it is nested more than ${MAX_FILE_DEPTH} levels deep. Ask for the original file again.`,
  duplicateKey: (fault) =>
    `cannot be opened: at ${englishPlace(fault.position)} the key “${fault.found}” stands twice in one place. Remove one of them.`,
  forbiddenKey: (fault) =>
    `cannot be opened: at ${englishPlace(fault.position)} there is a key that may not be used, “${fault.found}”. Remove it.`,
  newerVersion: (fault) => `was made by a newer version (v${fault.version}). Open it with the latest app.`,
  unknownVersion: (fault) =>
    `cannot be opened: its version number ${fault.found} makes no sense. Ask for the original file again.`,
  invalid: (fault) => `cannot be opened. Correct ${countInEnglish(fault.faults.length)}, then choose it again.`,
};

function countInJapanese(count: number): string {
  return count < MAX_FAULTS ? `次の${count}か所` : `${MAX_FAULTS}か所以上に誤りがあります。はじめの${MAX_FAULTS}か所`;
}

function countInEnglish(count: number): string {
  if (count >= MAX_FAULTS) return `the faults below (the first ${MAX_FAULTS})`;
  return count === 1 ? "the fault below" : `the ${count} faults below`;
}

function japanesePlace({ line, column }: TextPosition): string {
  return `${line}行目の${column}文字目`;
}

function englishPlace({ line, column }: TextPosition): string {
  return `line ${line}, column ${column}`;
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10);
}
