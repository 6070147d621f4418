import { expect, test } from "vitest";
import { channelRates } from "#domain/channel-rates.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";

const machine = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });
const steps = channelRates(machine, createEngine(machine), machine.dimensions[0]!, { month: "2025-09", period: "ytd" });

test("channels of a step add up to the whole", () => {
  const leadsToMql = steps.find(({ lower }) => lower.id === "mql")!;
  expect(leadsToMql.channels.reduce((sum, { happened }) => sum + happened!, 0)).toBe(711);
  expect(leadsToMql.channels.reduce((sum, { tried }) => sum + tried!, 0)).toBe(3050);
});

test("a step whose upper stage has no channels is left out", () => {
  expect(steps.map(({ lower }) => lower.id)).toEqual(["mql", "sql", "opportunity", "won"]);
});

test("marked are only differences that the many comparisons leave standing", () => {
  const marks = steps.flatMap(({ lower, channels }) =>
    channels.flatMap(({ member, stands }) => (stands ? [`${lower.id} ${member.id} ${stands}`] : [])),
  );
  expect(marks).toEqual(["mql organic above", "mql ads below", "mql exhibition above", "sql organic above"]);
});
