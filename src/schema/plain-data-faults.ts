import { faultPlace } from "./fault-place.ts";
import type { FaultParams, WorkbookFault, WorkbookFaultCode } from "./workbook-fault.ts";
import { isForbiddenName, MAX_FAULTS, MAX_TEXT_LENGTH, MAX_WORKBOOK_DEPTH } from "./workbook-limits.ts";

/** One object or list on the way down; `next` is the child to look at. */
interface Level {
  readonly value: Readonly<Record<string | number, unknown>>;
  readonly keys: readonly string[] | null;
  readonly length: number;
  next: number;
}

/** NUL, which databases and spreadsheets cut at, and halves of surrogate pairs, which no encoding can write. */
// eslint-disable-next-line no-control-regex
const BROKEN_TEXT = /\u0000|\p{Surrogate}/u;

/**
 * What no part of a workbook may hold, known key or not: numbers beyond the finite, values JSON cannot say, broken text, keys that
 * reach into prototypes, and nesting past 63. Walks without recursion, so that depth cannot exhaust the stack.
 *
 * @example
 * plainDataFaults({ notes: [{ x: Infinity }] })[0].code // => "notFinite"
 */
export function plainDataFaults(root: unknown): WorkbookFault[] {
  const faults: WorkbookFault[] = [];
  const levels: Level[] = [];

  const path = (): (string | number)[] => levels.map((level) => level.keys?.[level.next - 1] ?? level.next - 1);
  const report = (code: WorkbookFaultCode, params: FaultParams = {}): void => {
    const at = path();
    const named = code === "forbiddenKey" ? at.slice(0, -1) : at; // the object that has the key
    faults.push({ code, path: at, place: faultPlace(root, named), params });
  };
  const enter = (value: object): void => {
    if (levels.length >= MAX_WORKBOOK_DEPTH) {
      report("tooDeep", { most: MAX_WORKBOOK_DEPTH + 1 });
      return;
    }
    const keys = Array.isArray(value) ? null : Object.keys(value);
    const length = keys?.length ?? (value as unknown[]).length;
    levels.push({ value: value as Level["value"], keys, length, next: 0 });
  };
  const check = (value: unknown): void => {
    switch (typeof value) {
      case "number":
        if (!Number.isFinite(value)) report("notFinite");
        return;
      case "string":
        if (value.length > MAX_TEXT_LENGTH) report("tooLong", { most: MAX_TEXT_LENGTH });
        else if (BROKEN_TEXT.test(value)) report("brokenText");
        return;
      case "boolean":
        return;
      case "object":
        if (value === null) return;
        if (Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]") enter(value);
        else report("notPlainData");
        return;
      default:
        report("notPlainData");
    }
  };

  check(root);
  for (let level = levels.at(-1); level && faults.length < MAX_FAULTS; level = levels.at(-1)) {
    if (level.next >= level.length) {
      levels.pop();
      continue;
    }
    const key = level.keys?.[level.next] ?? level.next;
    level.next += 1;
    if (typeof key === "string" && isForbiddenName(key)) {
      report("forbiddenKey", { found: key });
      continue;
    }
    if (typeof key === "string" && BROKEN_TEXT.test(key)) report("brokenText");
    check(level.value[key]);
  }
  return faults;
}
