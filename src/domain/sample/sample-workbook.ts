import type { Workbook } from "#domain/workbook.ts";
import { machineWorkbook } from "./machine-workbook.ts";
import type { SampleAnswers } from "./sample-answers.ts";
import { softwareWorkbook } from "./software-workbook.ts";

export type SampleKind = "machine" | "software";

/**
 * A sample workbook of 24 invented months, labelled as such: the same every time for the same answers.
 *
 * @example
 * sampleWorkbook("machine", { id: "s", at: "2025-10-05T00:00:00.000Z" }).settings.sample // => true
 * sampleWorkbook("software", { id: "s", at: "2025-10-05T00:00:00.000Z", language: "en" }).name // => "Sample: Aoba Software (fictional)"
 */
export function sampleWorkbook(kind: SampleKind, answers: SampleAnswers): Workbook {
  return kind === "machine" ? machineWorkbook(answers) : softwareWorkbook(answers);
}
