import { shortened } from "./fault-place.ts";
import { semanticFault } from "./semantic-fault.ts";
import type { SoundParts } from "./sound-parts.ts";
import type { WorkbookFault } from "./workbook-fault.ts";

/** Metrics that are, through their parents, above themselves: one fault for each circle. */
export function treeFaults(parts: SoundParts): WorkbookFault[] {
  const parents = new Map(parts.metrics.map(({ record }) => [record.id, record.parent]));
  const indexes = new Map(parts.metrics.map(({ index, record }) => [record.id, index]));
  const settled = new Set<string>();
  const faults: WorkbookFault[] = [];
  for (const { record } of parts.metrics) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let id: string | null | undefined = record.id;
    while (typeof id === "string" && !settled.has(id) && !onWay.has(id)) {
      way.push(id);
      onWay.add(id);
      id = parents.get(id);
    }
    if (typeof id === "string" && onWay.has(id)) {
      const cycle = [...way.slice(way.indexOf(id)), id];
      faults.push(
        semanticFault(parts, "treeCycle", ["metrics", indexes.get(id) ?? 0, "parent"], { cycle: cycle.map(shortened) }),
      );
    }
    for (const passed of way) settled.add(passed);
  }
  return faults;
}
