/**
 * A circle of formulas that need each other, as the path of ids with the first repeated at the end; null when there is none.
 * References to ids without a formula end a path. Chains of any length are followed without recursion.
 *
 * @example
 * formulaCycle(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b"]]])) // => ["b", "c", "b"]
 * formulaCycle(new Map([["a", ["b"]]])) // => null
 */
export function formulaCycle(formulasById: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>();
  for (const start of formulasById.keys()) {
    if (finished.has(start)) continue;
    const path: string[] = [];
    const placeOnPath = new Map<string, number>();
    const followed: number[] = [];
    const enter = (id: string) => {
      placeOnPath.set(id, path.length);
      path.push(id);
      followed.push(0);
    };
    enter(start);
    while (path.length > 0) {
      const last = path.length - 1;
      const id = path[last] as string;
      const references = formulasById.get(id) ?? [];
      const next = references[followed[last] as number];
      if (next === undefined) {
        finished.add(id);
        placeOnPath.delete(id);
        path.pop();
        followed.pop();
        continue;
      }
      followed[last] = (followed[last] as number) + 1;
      const place = placeOnPath.get(next);
      if (place !== undefined) return [...path.slice(place), next];
      if (!finished.has(next) && formulasById.has(next)) enter(next);
    }
  }
  return null;
}
