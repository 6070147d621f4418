import { expect, test } from "vitest";
import type { Metric } from "#domain/workbook.ts";
import { placesUnderKgi } from "#features/goals/places-under-kgi.ts";

const metric = (id: string, role: Metric["role"], parent: string | null) => ({ id, role, parent }) as Metric;
const metrics = [
  metric("revenue", "kgi", null),
  metric("won", "kpi", "revenue"),
  metric("price", "kpi", "revenue"),
  metric("mql", "kpi", "won"),
  metric("followers", "kpi", null),
];
const places = (before: string | null, kgi: string) =>
  placesUnderKgi(metrics, before, kgi).map(([{ id }, place]) => [id, place]);

test("what stood below the KGI stands below the new one, the old KGI too", () => {
  expect(places("revenue", "won")).toEqual([
    ["revenue", { role: "kpi", parent: "won" }],
    ["won", { role: "kgi", parent: null }],
    ["price", { parent: "won" }],
  ]);
});

test("nothing moves while the KGI stays", () => {
  expect(places("revenue", "revenue")).toEqual([]);
});

test("a first KGI goes to the top", () => {
  expect(placesUnderKgi([metric("won", "kpi", null)], null, "won").map(([, place]) => place)).toEqual([
    { role: "kgi", parent: null },
  ]);
});
