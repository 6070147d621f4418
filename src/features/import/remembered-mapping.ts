import type { TableReading, TableSource } from "#transfer/csv/table-reading.ts";
import type { ImportFields, SourceFields } from "./import-form.ts";

/** Decisions about the names of a table, by name: what a person changed of the proposal the last time. */
export type RememberedMapping = Readonly<Record<string, SourceFields>>;

const MOST_TABLES = 50;

const key = (workbookId: string): string => `kpi-workbook:import-mapping:${workbookId}`;

/**
 * How a source of tables is known again: its form, its tool, what it is broken down by, and its names. Months are no part of
 * it, since they are others every month; in long tables the names aren't either, since they are values there.
 */
export function tableSignature({ layout, preset, memberHeading, sources, exact }: TableReading): string {
  const names = layout === "long" ? [] : sources.map(({ name }) => name).toSorted();
  return JSON.stringify([layout, preset?.id ?? "", exact ?? false, memberHeading, ...names]);
}

export function sourceKey({ name, kind, unitText }: TableSource): string {
  return JSON.stringify([name, kind, unitText ?? ""]);
}

/**
 * What was decided about such a table the last time, or null. A convenience of this device and this workbook, not part of
 * its file: the ids it names need not exist elsewhere, and without localStorage it is only forgotten.
 */
export function rememberedMapping(workbookId: string, signature: string): RememberedMapping | null {
  const found = stored(workbookId)[signature];
  return found && Object.keys(found).length > 0 ? found : null;
}

/** Keeps the decisions that differ from the proposal; none differing forgets the table. */
export function rememberMapping(
  workbookId: string,
  reading: TableReading,
  { fields, proposed }: { readonly fields: ImportFields; readonly proposed: ImportFields },
): void {
  const changed = reading.sources.flatMap((source, index) => {
    const decided = fields.sources[index];
    const same = JSON.stringify(decided) === JSON.stringify(proposed.sources[index]);
    // A metric added this time is the workbook's own next time: one of its own name needs no memory.
    if (!decided || same || decided.target === "new") return [];
    const target = decided.target.replace(/^catalogue:/, "metric:");
    return [[sourceKey(source), { ...decided, target }] as const];
  });
  const signature = tableSignature(reading);
  const others = Object.entries(stored(workbookId)).filter(([each]) => each !== signature);
  const kept = changed.length === 0 ? others : [...others, [signature, Object.fromEntries(changed)] as const];
  write(workbookId, Object.fromEntries(kept.slice(-MOST_TABLES)));
}

export function forgetMapping(workbookId: string, signature: string): void {
  write(workbookId, Object.fromEntries(Object.entries(stored(workbookId)).filter(([each]) => each !== signature)));
}

/** The fields with what was remembered in place of the proposal. Metrics that are gone since leave the proposal. */
export function withMapping(
  proposed: ImportFields,
  reading: TableReading,
  remembered: RememberedMapping,
  isKnown: (target: string) => boolean,
): ImportFields {
  const sources = proposed.sources.map((fields, index) => {
    const decided = remembered[sourceKey(reading.sources[index]!)];
    return decided && isKnown(decided.target) ? { ...fields, ...decided } : fields;
  });
  return { ...proposed, sources };
}

function stored(workbookId: string): Readonly<Record<string, RememberedMapping>> {
  try {
    const all = JSON.parse(localStorage.getItem(key(workbookId)) ?? "{}") as Record<string, RememberedMapping> | null;
    return all !== null && typeof all === "object" && !Array.isArray(all) ? all : {};
  } catch {
    return {};
  }
}

function write(workbookId: string, all: Readonly<Record<string, RememberedMapping>>): void {
  try {
    localStorage.setItem(key(workbookId), JSON.stringify(all));
  } catch {
    // full or forbidden: the mapping is asked for again
  }
}
