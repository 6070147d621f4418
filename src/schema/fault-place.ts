import { addMonths, isMonth } from "#domain/month.ts";
import { OPEN_COLLECTIONS } from "./open-collections.ts";

/** Where in a workbook something is, as a person would say it. */
export interface FaultPlace {
  /** `metrics`, `series`, `settings`…; `workbook` for its own fields, `file` for what surrounds it. */
  readonly part: string;
  /** The record's id (for a series its metric's), or its position counted from 1 when it has none. */
  readonly subject?: string | number;
  /** Keys below the record, outermost first. */
  readonly fields?: readonly string[];
  /** A member of a dimension (its id, or position from 1), or the member a series is about. */
  readonly member?: string | number;
  /** For a value of a series. */
  readonly month?: string;
  readonly kind?: string;
}

const SINGLE_PARTS = new Set(["settings", "scoring", "agreement", "file"]);
const COLLECTIONS = new Set<string>(["dimensions", "stages", "metrics", "goals", "series", ...OPEN_COLLECTIONS]);

type Path = readonly (string | number)[];

/**
 * The place of a path in a workbook that may be wrong anywhere: whatever cannot be named is counted.
 *
 * @example
 * faultPlace({ metrics: [{ id: "cac" }] }, ["metrics", 0, "unit"]) // => { part: "metrics", subject: "cac", fields: ["unit"] }
 * faultPlace({ goals: [{}] }, ["goals", 0, "id"]) // => { part: "goals", subject: 1, fields: ["id"] }
 */
export function faultPlace(workbook: unknown, path: Path): FaultPlace {
  const [part, index, ...rest] = path;
  if (typeof part !== "string") return { part: "workbook" };
  if (typeof index !== "number") {
    const fields = index === undefined ? [] : fieldsOf([index, ...rest]);
    return Array.isArray(entry(workbook, part)) || COLLECTIONS.has(part) || SINGLE_PARTS.has(part)
      ? { part, ...(fields.length > 0 && { fields }) }
      : { part: "workbook", fields: [part, ...fields] };
  }
  const record = entry(entry(workbook, part), index);
  if (part === "series") return seriesPlace(record, index, rest);
  const subject = nameOf(entry(record, "id"), index);
  if (part === "dimensions" && rest[0] === "members" && typeof rest[1] === "number") {
    const member = nameOf(entry(entry(entry(record, "members"), rest[1]), "id"), rest[1]);
    return place({ part, subject, member }, rest.slice(2));
  }
  return place({ part, subject }, rest);
}

function seriesPlace(record: unknown, index: number, rest: Path): FaultPlace {
  const kind = entry(record, "kind");
  const member = entry(record, "member");
  const about: FaultPlace = {
    part: "series",
    subject: nameOf(entry(record, "metric"), index),
    ...(typeof kind === "string" && { kind: shortened(kind) }),
    ...(typeof member === "string" && { member: shortened(member) }),
  };
  const [field, offset] = rest;
  const start = entry(record, "start");
  if (field === "values" && typeof offset === "number" && typeof start === "string" && isMonth(start)) {
    return { ...about, month: monthAfter(start, offset) };
  }
  return place(about, rest);
}

function monthAfter(start: string, offset: number): string {
  try {
    return addMonths(start, offset);
  } catch {
    return `${start} + ${offset}`; // past the year 9999
  }
}

function place(about: FaultPlace, rest: Path): FaultPlace {
  const fields = fieldsOf(rest);
  return fields.length > 0 ? { ...about, fields } : about;
}

function fieldsOf(path: Path): string[] {
  return path.slice(0, 4).map((key) => (typeof key === "number" ? `${key + 1}` : shortened(key)));
}

function nameOf(id: unknown, index: number): string | number {
  return typeof id === "string" && id !== "" ? shortened(id) : index + 1;
}

/** Own entries only: a key such as `__proto__` must not reach a prototype. */
function entry(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

const SHORT = 60;

/**
 * A text that fits in a sentence.
 *
 * @example
 * shortened("leads") // => "leads"
 */
export function shortened(text: string): string {
  const characters = text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
  // eslint-disable-next-line no-control-regex -- control characters and lone surrogates have no place in a sentence
  return characters.replace(/[\u0000-\u001F\u007F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/gu, "�");
}
