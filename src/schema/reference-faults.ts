import type { Action, Initiative, Review } from "#domain/workbook.ts";
import { shortened } from "./fault-place.ts";
import { semanticFault } from "./semantic-fault.ts";
import type { Sound, SoundParts } from "./sound-parts.ts";
import type { WorkbookFault } from "./workbook-fault.ts";

/** References to a metric, dimension, stage or member that is not there. */
export function referenceFaults(parts: SoundParts): WorkbookFault[] {
  const { stages, metrics, goals, series } = parts;
  const faults: WorkbookFault[] = [];
  const check: Check = (id, target, ...path) => {
    if (id !== null && !parts.ids(target).has(id)) {
      faults.push(semanticFault(parts, "unknownReference", path, { found: shortened(id) }));
    }
  };
  for (const { index, record } of stages) check(record.metric, "metrics", "stages", index, "metric");
  for (const { index, record } of metrics) {
    check(record.dimension, "dimensions", "metrics", index, "dimension");
    check(record.weight, "metrics", "metrics", index, "weight");
    check(record.parent, "metrics", "metrics", index, "parent");
    check(record.stage, "stages", "metrics", index, "stage");
  }
  for (const { index, record } of goals) check(record.metric, "metrics", "goals", index, "metric");
  for (const { index, record } of series) check(record.metric, "metrics", "series", index, "metric");
  checkMeetingRecords(parts, check);
  return [...faults, ...memberFaults(parts)];
}

type Check = (id: string | null, target: string, ...path: (string | number)[]) => void;

/** Actions, initiatives and reviews under way; a review that was held keeps names of its own and refers to nothing. */
function checkMeetingRecords({ open }: SoundParts, check: Check): void {
  const all = <Item>(collection: string) => (open.get(collection) ?? []) as unknown as readonly Sound<Item>[];
  for (const { index, record } of all<Action>("actions")) {
    check(record.metric ?? null, "metrics", "actions", index, "metric");
    check(record.initiative ?? null, "initiatives", "actions", index, "initiative");
    check(record.review ?? null, "reviews", "actions", index, "review");
    for (const [position, { review }] of (record.grades ?? []).entries())
      check(review ?? null, "reviews", "actions", index, "grades", position, "review");
  }
  for (const { index, record } of all<Initiative>("initiatives"))
    for (const [position, id] of (record.metrics ?? []).entries())
      check(id, "metrics", "initiatives", index, "metrics", position);
  for (const { index, record } of all<Review>("reviews"))
    for (const [position, { metric }] of (record.heldAt === undefined ? (record.issues ?? []) : []).entries())
      check(metric ?? null, "metrics", "reviews", index, "issues", position, "metric");
}

/** A series' member must belong to its metric's dimension. */
function memberFaults(parts: SoundParts): WorkbookFault[] {
  const members = new Map(
    parts.dimensions.map(({ record }) => [record.id, new Set(record.members.map(({ id }) => id))]),
  );
  const dimensions = new Map(parts.metrics.map(({ record }) => [record.id, record.dimension]));
  return parts.series.flatMap(({ index, record: { metric, member } }) => {
    const dimension = dimensions.get(metric);
    if (member === null || dimension === undefined) return []; // no member, or the metric has a fault of its own
    if (dimension !== null && !members.has(dimension)) return []; // the dimension has a fault of its own
    if (dimension !== null && members.get(dimension)?.has(member)) return [];
    return [semanticFault(parts, "unknownReference", ["series", index, "member"], { found: shortened(member) })];
  });
}
