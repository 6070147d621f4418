/** What separates the cells of a table's text. */
export type Delimiter = "," | "\t" | ";" | "|";

/** In order of preference where several fit equally: a comma also stands inside numbers. */
const CANDIDATES: readonly Delimiter[] = ["\t", ";", ",", "|"];
const RECORDS = 50;

/**
 * The delimiter that gives most rows the same number of cells, outside of quotes; a comma for a text of one column.
 *
 * @example
 * tableDelimiter("月\tMQL\n2025/4\t1,180\n") // => "\t"
 */
export function tableDelimiter(text: string): Delimiter {
  const declared = /^sep=(.)\n/.exec(text)?.[1];
  if (CANDIDATES.includes(declared as Delimiter)) return declared as Delimiter;
  const head = text.slice(0, 64 * 1024);
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, score: evenness(cellCounts(head, delimiter)) }));
  const best = scored.reduce((winner, each) => (each.score > winner.score + 0.05 ? each : winner));
  return best.score > 0 ? best.delimiter : ",";
}

/** Share of the rows that have the most common number of cells, of at least two. */
function evenness(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 1) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return counts.length === 0 ? 0 : Math.max(0, ...frequency.values()) / counts.length;
}

/** Cells of each of the first rows that are not empty. */
function cellCounts(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let cells = 1;
  let letters = 0;
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === delimiter) cells += 1;
    else if (!quoted && letter === "\n") {
      if (letters > 0) counts.push(cells);
      if (counts.length === RECORDS) return counts;
      cells = 1;
      letters = 0;
      continue;
    }
    letters += 1;
  }
  if (letters > 0) counts.push(cells);
  return counts;
}
