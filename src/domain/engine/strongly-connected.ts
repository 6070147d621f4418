export interface StrongComponents {
  /** Every node after all it points to, as far as circles allow. */
  readonly order: readonly number[];
  /** The number of each node's component; nodes of one circle share it. */
  readonly component: Int32Array;
  /** Whether a node lies on a circle, itself included. */
  readonly onCircle: readonly boolean[];
}

/**
 * The circles of a graph and an order in which everything else comes after what it points to.
 * `edges[node]` are the nodes it points to. Without recursion, in time proportional to nodes and edges.
 *
 * Source: R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972).
 *
 * @example
 * stronglyConnected([[1], [2], []]).order // => [2, 1, 0]
 * stronglyConnected([[1], [0], [2]]).onCircle // => [true, true, true]
 */
export function stronglyConnected(edges: readonly (readonly number[])[]): StrongComponents {
  const count = edges.length;
  const entered = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const component = new Int32Array(count).fill(-1);
  const onCircle = Array.from(edges, () => false);
  const order: number[] = [];
  const open: number[] = [];
  const path: number[] = [];
  const followed = new Int32Array(count);
  let clock = 0;
  let components = 0;

  const enter = (node: number) => {
    entered[node] = clock;
    lowest[node] = clock;
    clock++;
    open.push(node);
    path.push(node);
  };
  const close = (node: number) => {
    const start = open.lastIndexOf(node);
    const members = open.splice(start);
    for (const member of members) {
      component[member] = components;
      onCircle[member] = members.length > 1 || (edges[member] ?? []).includes(member);
      order.push(member);
    }
    components++;
  };

  for (let start = 0; start < count; start++) {
    if (entered[start] !== -1) continue;
    enter(start);
    while (path.length > 0) {
      const node = path.at(-1) as number;
      const next = edges[node]?.[followed[node] as number];
      if (next === undefined) {
        if (lowest[node] === entered[node]) close(node);
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] as number, lowest[node] as number);
        continue;
      }
      followed[node] = (followed[node] as number) + 1;
      if (entered[next] === -1) enter(next);
      else if (component[next] === -1) lowest[node] = Math.min(lowest[node] as number, entered[next] as number);
    }
  }
  return { order, component, onCircle };
}
