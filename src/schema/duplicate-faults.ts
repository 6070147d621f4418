import { shortened } from "./fault-place.ts";
import { semanticFault } from "./semantic-fault.ts";
import type { Sound, SoundParts } from "./sound-parts.ts";
import type { WorkbookFault } from "./workbook-fault.ts";

/** Ids used twice in one collection (members: within their dimension), and two series of the same metric, kind and member. */
export function duplicateFaults(parts: SoundParts): WorkbookFault[] {
  const { dimensions, stages, metrics, goals, open } = parts;
  const collections: [string, readonly Sound<{ readonly id: string }>[]][] = [
    ["dimensions", dimensions],
    ["stages", stages],
    ["metrics", metrics],
    ["goals", goals],
    ...open,
  ];
  return [
    ...collections.flatMap(([name, records]) =>
      repeated(records, ({ id }) => id).map(({ index, record }) =>
        semanticFault(parts, "duplicateId", [name, index, "id"], { found: shortened(record.id) }),
      ),
    ),
    ...dimensions.flatMap(({ index, record }) =>
      repeated(
        record.members.map((member, position) => ({ index: position, record: member })),
        ({ id }) => id,
      ).map((member) =>
        semanticFault(parts, "duplicateId", ["dimensions", index, "members", member.index, "id"], {
          found: shortened(member.record.id),
        }),
      ),
    ),
    ...repeated(parts.series, ({ metric, kind, member }) => JSON.stringify([metric, kind, member])).map(({ index }) =>
      semanticFault(parts, "duplicateSeries", ["series", index]),
    ),
  ];
}

/** Every record whose key an earlier one has. */
function repeated<Item>(records: readonly Sound<Item>[], key: (record: Item) => string): Sound<Item>[] {
  const seen = new Set<string>();
  return records.filter(({ record }) => {
    const own = key(record);
    const before = seen.has(own);
    seen.add(own);
    return before;
  });
}
