import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "./decode-workbook.ts";
import { onlyDangling, type WorkbookFault } from "./workbook-fault.ts";

/** What is left of a workbook whose only faults were references to what is not there, and every such reference. */
export interface WithoutDangling {
  readonly workbook: Workbook;
  readonly left: readonly WorkbookFault[];
}

/** Records that mean nothing without what they refer to. */
const WHOLE_RECORDS: readonly unknown[] = ["series", "stages", "goals"];

/**
 * A workbook without its references to what is not there: rows, stages and goals of a missing metric are left out, other records lose
 * the reference only. Null when it is sound as it is, or when something else is wrong with it. `value` stays as it was.
 *
 * @example
 * withoutDangling([]) // => null
 */
export function withoutDangling(value: unknown): WithoutDangling | null {
  const left: WorkbookFault[] = [];
  const content: unknown = structuredClone(value);
  for (;;) {
    const decoded = decodeWorkbook(content);
    if (decoded.ok) return left.length > 0 ? { workbook: decoded.value, left } : null;
    if (!onlyDangling(decoded.error)) return null;
    left.push(...decoded.error);
    for (const { path } of fromBehind(decoded.error)) leaveOut(content, path);
  }
}

/** Later places first, so that taking one out moves none of those still to come; a record once, however much of it is missing. */
function fromBehind(faults: readonly WorkbookFault[]): WorkbookFault[] {
  const once = new Map(
    faults.map((fault) => [
      JSON.stringify(WHOLE_RECORDS.includes(fault.path[0]) ? fault.path.slice(0, 2) : fault.path),
      fault,
    ]),
  );
  return [...once.values()].toSorted(({ path: one }, { path: other }) => positions(other) - positions(one));
}

/** Larger for a later record, and within it for a later item. */
function positions(path: WorkbookFault["path"]): number {
  const [first = 0, last = 0] = path.filter((key) => typeof key === "number");
  return first * 1e6 + last;
}

function leaveOut(content: unknown, path: WorkbookFault["path"]): void {
  const [collection, index] = path;
  if (WHOLE_RECORDS.includes(collection)) {
    holder(content, [collection!]).splice(Number(index), 1);
    return;
  }
  const key = path.at(-1)!;
  const record = holder(content, path.slice(0, -1)) as unknown as Record<string, unknown>;
  if (typeof key === "number") (record as unknown as unknown[]).splice(key, 1);
  else if (collection === "metrics") record[key] = null;
  else delete record[key];
}

function holder(content: unknown, path: WorkbookFault["path"]): unknown[] {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], content) as unknown[];
}
