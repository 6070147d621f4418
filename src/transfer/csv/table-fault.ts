import type { Language } from "#domain/workbook.ts";

/** Why a file or a pasted text is no table this app can bring in. */
export interface TableFault {
  readonly code: TableFaultCode;
  /** Counted from 1, where the fault has a place. */
  readonly line?: number;
  /** The Excel sheet it was found in, and the others one may choose instead. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
}

export type TableFaultCode =
  | "tooLarge"
  | "empty"
  | "workbookFile"
  | "oldExcel"
  | "binaryExcel"
  | "protectedExcel"
  | "brokenExcel"
  | "notExcel"
  | "notText"
  | "undecodable"
  | "unclosedQuote"
  | "noMonths"
  | "severalMonths"
  | "noHeader"
  | "noValues"
  | "noLeadRows"
  | "unreadableFile";

type Sentence = (line: number) => string;

const sentences: Readonly<Record<Language, Readonly<Record<TableFaultCode, Sentence>>>> = {
  ja: {
    tooLarge: () => "ファイルが大きすぎます。50MBまでに分けてください。",
    empty: () => "表が空です。見出しと数値のある表を選んでください。",
    workbookFile: () => "これはKPIワークブックのファイルです。「ファイルを開く」から開いてください。",
    oldExcel: () => "古い形式のExcelファイル（.xls）です。Excelで開き、「.xlsx」で保存し直してください。",
    binaryExcel: () => "バイナリ形式のExcelファイル（.xlsb）です。Excelで開き、「.xlsx」で保存し直してください。",
    protectedExcel: () => "パスワードで保護されたExcelファイルです。パスワードを外して保存し直してください。",
    brokenExcel: () => "Excelのファイルが壊れています。元のファイルを選び直すか、Excelで開いて保存し直してください。",
    notExcel: () => "Excelのファイルではありません。「.xlsx」かCSVのファイルを選んでください。",
    notText: () => "表のファイルではありません。CSVかTSVのファイルを選んでください。",
    undecodable: () => "文字コードを判断できません。UTF-8のCSVで保存し直してください。",
    unclosedQuote: (line) => `${line}行目の「"」が閉じられていません。元のファイルを直してください。`,
    noMonths: () => "年月が見つかりません。「2025/4」や「2025年4月」の見出しか列が必要です。",
    severalMonths: () =>
      "数か月の合計で、月ごとの値がありません。1か月ずつ書き出すか、「月」か「日付」の列を加えて書き出してください。",
    noHeader: () => "見出しの行が見つかりません。1行目に列の名前を入れてください。",
    noValues: () => "数値の列が見つかりません。指標ごとの値が必要です。",
    noLeadRows: () => "リードID・行動・日付の列が見つかりません。この3列のある表を選んでください。",
    unreadableFile: () => "ファイルを読み取れません。別の場所に保存してから選び直してください。",
  },
  en: {
    tooLarge: () => "The file is too large. Split it into parts of at most 50 MB.",
    empty: () => "The table is empty. Choose one with headings and numbers.",
    workbookFile: () => "This is a KPI workbook file. Open it with “Open a file”.",
    oldExcel: () => "This is an old Excel file (.xls). Open it in Excel and save it as .xlsx.",
    binaryExcel: () => "This is a binary Excel file (.xlsb). Open it in Excel and save it as .xlsx.",
    protectedExcel: () => "This Excel file is protected by a password. Remove the password and save it again.",
    brokenExcel: () => "The Excel file is damaged. Choose the original, or open it in Excel and save it again.",
    notExcel: () => "This is not an Excel file. Choose an .xlsx or CSV file.",
    notText: () => "This file is not a table. Choose a CSV or TSV file.",
    undecodable: () => "The character encoding is unclear. Save the file as UTF-8 CSV.",
    unclosedQuote: (line) => `Line ${line}: a quotation mark is not closed. Correct the file.`,
    noMonths: () => "No months were found. A heading or a column such as 2025-04 is needed.",
    severalMonths: () =>
      "The file adds up several months. Export one month at a time, or add a month or date column to the export.",
    noHeader: () => "No row of headings was found. Name the columns in the first row.",
    noValues: () => "No column of numbers was found.",
    noLeadRows: () => "No columns for lead ID, action and date were found. Choose a table that has these three.",
    unreadableFile: () => "The file cannot be read. Save it elsewhere and choose it again.",
  },
};

/** The fault in words: what is wrong and what to do. */
export function tableFaultSentence({ code, line = 0 }: TableFault, language: Language): string {
  return sentences[language][code](line);
}
