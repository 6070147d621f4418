import fc from "fast-check";
import { expect, test } from "vitest";
import { kpiTree, treeNodes } from "#domain/kpi-tree.ts";
import { type PlacedNode, treeLayout } from "#features/tree/tree-layout.ts";
import { aMetric } from "../../../support/a-workbook.ts";
import { pictureWorkbook, sixtyNodeWorkbook } from "../../../support/tree-workbook.ts";

const NONE: ReadonlySet<string> = new Set();

/** Any tree: the parent of each node is one before it. */
const anyTree = fc.array(fc.nat(), { minLength: 1, maxLength: 70 }).map((places) => {
  const metrics = places.map((place, index) =>
    aMetric({ id: `m${index}`, role: index === 0 ? "kgi" : "kpi", parent: index === 0 ? null : `m${place % index}` }),
  );
  return kpiTree({ metrics, goals: [] }).roots;
});

const overlap = (a: PlacedNode, b: PlacedNode) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test("any tree, in any room: every node is inside the picture and none covers another", () => {
  fc.assert(
    fc.property(anyTree, fc.integer({ min: 280, max: 1400 }), (roots, room) => {
      const { nodes, lines, width, height } = treeLayout(roots, NONE, room);
      expect(nodes.length).toBe(roots.flatMap(treeNodes).length);
      expect(lines.length).toBe(nodes.length - roots.length);
      for (const [index, a] of nodes.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width + 0.01 && a.y + a.height <= height + 0.01).toBe(true);
        for (const b of nodes.slice(index + 1))
          if (overlap(a, b)) throw new Error(`${a.node.metric.id} covers ${b.node.metric.id}`);
      }
    }),
    { numRuns: 60 },
  );
});

test("four columns of 224 fit the page of the design; more room widens the nodes, less makes a list", () => {
  const { roots } = kpiTree(pictureWorkbook());
  expect(treeLayout(roots, NONE, 1136).nodes.map(({ width }) => width)).toContain(224);
  expect(treeLayout(roots, NONE, 1136)).toMatchObject({ shape: "columns", dense: false, width: 1136 });
  expect(treeLayout(roots, NONE, 956).width).toBeLessThanOrEqual(956);
  expect(treeLayout(roots, NONE, 340).shape).toBe("outline");
});

test("what is closed is not placed, and nothing below it", () => {
  const { roots } = kpiTree(pictureWorkbook());
  const layout = treeLayout(roots, new Set(["won"]), 1136);
  expect(layout.nodes.map(({ node, open }) => [node.metric.id, open])).toEqual([
    ["revenue", true],
    ["won", false],
    ["price", false],
  ]);
  expect(layout.signs.map(({ id, sign }) => id + sign)).toEqual(["revenue×"]);
});

test("many nodes are drawn smaller", () => {
  const { nodes, dense } = treeLayout(kpiTree(sixtyNodeWorkbook()).roots, NONE, 1136);
  expect([nodes.length, dense]).toEqual([60, true]);
});
