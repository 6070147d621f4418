import type { Language } from "#domain/workbook.ts";
import type { FormulaFault, FormulaFaultCode } from "./formula-fault.ts";

type Sentence = (fault: FormulaFault) => string;

/**
 * What is wrong with a formula and what to do, as one sentence; the position is counted from 1.
 *
 * @example
 * formulaFaultSentence({ code: "missing-closing-parenthesis", position: 0 }, "ja") // => "1文字目の「(」が閉じられていません。「)」を加えてください。"
 * formulaFaultSentence({ code: "unknown-name", position: 4, text: "lead" }, "en") // => "Character 5: there is no metric called “lead”. Check the name, or put it in [brackets] when it holds spaces or symbols."
 */
export function formulaFaultSentence(fault: FormulaFault, language: Language): string {
  return sentences[language][fault.code](fault);
}

const atJa = ({ position }: FormulaFault) => `${position + 1}文字目`;
const atEn = ({ position }: FormulaFault) => `Character ${position + 1}`;

const sentences: Readonly<Record<Language, Readonly<Record<FormulaFaultCode, Sentence>>>> = {
  ja: {
    empty: () => "計算式が空です。",
    "too-long": () => "計算式が長すぎます。8,000文字までにしてください。",
    "too-deep": (fault) => `${atJa(fault)}で入れ子が深すぎます。64段までにしてください。`,
    "unexpected-character": (fault) =>
      `${atJa(fault)}の「${fault.text}」は計算式に使えません。名前の一部なら、名前全体を [ ] で囲んでください。`,
    "malformed-number": (fault) =>
      `${atJa(fault)}の「${fault.text}」は数値として読めません。数字で始まる名前は [ ] で囲んでください。`,
    "missing-value": (fault) => `${atJa(fault)}に、数値か指標が必要です。`,
    "missing-operator": (fault) => `${atJa(fault)}の前に、+ や / などの演算子が必要です。`,
    "missing-closing-parenthesis": (fault) => `${atJa(fault)}の「(」が閉じられていません。「)」を加えてください。`,
    "unmatched-parenthesis": (fault) => `${atJa(fault)}の「)」に対応する「(」がありません。`,
    "missing-closing-bracket": (fault) => `${atJa(fault)}の「[」が閉じられていません。「]」を加えてください。`,
    "empty-name": (fault) => `${atJa(fault)}の [ ] の中に、指標の名前が必要です。`,
    "unexpected-comma": (fault) => `${atJa(fault)}の「,」は、関数の引数の間にだけ使えます。`,
    "unknown-function": (fault) =>
      `${atJa(fault)}の「${fault.text}」という関数はありません。指標の名前なら [ ] で囲んでください。`,
    "argument-count": (fault) =>
      `${atJa(fault)}の ${fault.text} の引数の数が違います(${fault.given}個)。${fault.usage} のように書いてください。`,
    "unknown-name": (fault) =>
      `${atJa(fault)}の「${fault.text}」という指標がありません。名前を確かめ、空白や記号を含む名前は [ ] で囲んでください。`,
    "ambiguous-name": (fault) => `${atJa(fault)}の「${fault.text}」という指標が複数あります。ID で指定してください。`,
  },
  en: {
    empty: () => "The formula is empty.",
    "too-long": () => "The formula is too long. Keep it within 8,000 characters.",
    "too-deep": (fault) => `${atEn(fault)}: nested too deeply. Keep it within 64 levels.`,
    "unexpected-character": (fault) =>
      `${atEn(fault)}: “${fault.text}” cannot be used in a formula. If it is part of a name, put the whole name in [brackets].`,
    "malformed-number": (fault) =>
      `${atEn(fault)}: “${fault.text}” is not a number. Put a name that starts with a digit in [brackets].`,
    "missing-value": (fault) => `${atEn(fault)}: a number or a metric is needed here.`,
    "missing-operator": (fault) => `${atEn(fault)}: an operator such as + or / is needed before this.`,
    "missing-closing-parenthesis": (fault) => `${atEn(fault)}: this “(” is not closed. Add “)”.`,
    "unmatched-parenthesis": (fault) => `${atEn(fault)}: this “)” has no “(”.`,
    "missing-closing-bracket": (fault) => `${atEn(fault)}: this “[” is not closed. Add “]”.`,
    "empty-name": (fault) => `${atEn(fault)}: a metric's name is needed inside [ ].`,
    "unexpected-comma": (fault) => `${atEn(fault)}: a comma can only stand between the arguments of a function.`,
    "unknown-function": (fault) =>
      `${atEn(fault)}: there is no function called “${fault.text}”. If it is a metric's name, put it in [brackets].`,
    "argument-count": (fault) =>
      `${atEn(fault)}: ${fault.text} has the wrong number of arguments (${fault.given}). Write it as ${fault.usage}.`,
    "unknown-name": (fault) =>
      `${atEn(fault)}: there is no metric called “${fault.text}”. Check the name, or put it in [brackets] when it holds spaces or symbols.`,
    "ambiguous-name": (fault) =>
      `${atEn(fault)}: several metrics are called “${fault.text}”. Use the metric's id instead.`,
  },
};
