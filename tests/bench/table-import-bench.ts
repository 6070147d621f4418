import Papa from "papaparse";
import { proposedPlan } from "#transfer/csv/import-plan.ts";
import { openedTable } from "#transfer/csv/opened-table.ts";
import { previewedImport } from "#transfer/csv/previewed-import.ts";
import { aWorkbook } from "../support/a-workbook.ts";

const ROWS = 100_000;
const ROUNDS = 5;

/** 100,000 rows of CSV to a preview, beside a bare papaparse loop over the same text: ratios of one run. */
export function runTableImportBench(): void {
  const names = Array.from({ length: 90 }, (_, index) => `指標${index}`);
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const month = `${1990 + (Math.floor(index / names.length / 12) % 100)}-${String((Math.floor(index / names.length) % 12) + 1).padStart(2, "0")}`;
    return `${month},${names[index % names.length]},${index}`;
  });
  const text = `month,metric,value\n${rows.join("\n")}\n`;
  const workbook = aWorkbook();
  const bare = fastest(() => {
    let count = 0;
    Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", step: () => (count += 1) });
    return count;
  });
  const ours = fastest(() => {
    const opened = openedTable(text);
    if (!opened.ok) throw new Error(opened.error.code);
    const { table } = opened.value;
    return previewedImport(table, proposedPlan(table.reading, workbook, 2025), workbook).counts.new;
  });
  console.log(`bare papaparse loop   ${bare.seconds.toFixed(2)} s  ${perSecond(bare.seconds)} rows/s (${bare.result})`);
  console.log(
    `read and previewed    ${ours.seconds.toFixed(2)} s  ${perSecond(ours.seconds)} rows/s (${ours.result} new)`,
  );
  console.log(`ratio                 ${(ours.seconds / bare.seconds).toFixed(1)}`);
}

function fastest(work: () => number): { readonly seconds: number; readonly result: number } {
  let seconds = Number.POSITIVE_INFINITY;
  let result = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    result = work();
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return { seconds, result };
}

function perSecond(seconds: number): string {
  return Math.round(ROWS / seconds).toLocaleString("en-US");
}
