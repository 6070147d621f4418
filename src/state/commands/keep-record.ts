import { castDraft, type Draft } from "immer";

/** A record as it is to be kept; a field given as `undefined` is taken away. */
export type RecordToKeep<One> = { readonly [Key in keyof One]: One[Key] | undefined };

/** Keeps a record in a list of a workbook being changed: a new one at the end, or the one with the same id anew. */
export function keepRecord<One extends { readonly id: string }>(
  records: Draft<One>[],
  record: RecordToKeep<One>,
): void {
  const index = records.findIndex(({ id }) => id === record.id);
  const merged: object = { ...records[index], ...record };
  const kept = castDraft(
    Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as One,
  );
  if (index < 0) records.push(kept);
  else records[index] = kept;
}
