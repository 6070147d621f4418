import { describe, expect, test } from "vitest";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { openedTable } from "#transfer/csv/opened-table.ts";
import { columnPresets } from "#transfer/preset/column-presets.ts";
import { previewOf } from "../csv/preview-of.ts";
import { presetExports } from "./preset-exports.ts";

describe("every preset", () => {
  test.each(columnPresets.map((preset) => [preset.id, preset] as const))("%s is sound", (_, preset) => {
    expect(preset.id).toMatch(/^[a-z0-9-]+$/);
    expect(preset.name.ja).not.toBe("");
    expect(preset.name.en).not.toBe("");
    expect(preset.signature.length).toBeGreaterThanOrEqual(2);
    for (const { metric, name } of preset.measures) {
      expect(metric === null || catalogueMetric(metric) !== null).toBe(true);
      expect(name.ja.length * name.en.length).toBeGreaterThan(0);
    }
  });

  test("ids are unique, and each has an export in Japanese and in English among the fixtures", () => {
    const ids = columnPresets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const of = presetExports.filter((each) => each.preset === id);
      expect(
        of.some(({ text }) => /[^ -~\s]/.test(text)),
        `${id} in Japanese`,
      ).toBe(true);
      expect(
        of.some(({ text }) => !/[^ -~\s]/.test(text)),
        `${id} in English`,
      ).toBe(true);
    }
  });
});

describe("exports as the tools write them", () => {
  test.each(presetExports.map((each) => [each.name, each] as const))("%s", (_, { preset, text, values, problems }) => {
    const { opened, preview, problems: found } = previewOf(text);
    expect(opened.table.reading.preset?.id).toBe(preset);
    const members = new Map(
      preview.changes.dimensions.flatMap((each) => each.members.map(({ id, name }) => [id, name])),
    );
    const metrics = new Map(preview.changes.metrics.map(({ id, name }) => [id, name]));
    const written = preview.changes.cells.map(({ metric, member, month, value }) => {
      const label = catalogueMetric(metric) ? metric : metrics.get(metric);
      return `${label}${member === null ? "" : `/${members.get(member)}`} ${month} = ${value}`;
    });
    expect(written.toSorted()).toEqual(values.toSorted());
    expect(found).toEqual(problems ?? []);
  });

  test("a file that adds up several months is refused with the remedy", () => {
    const text = presetExports[0]!.text.replace("20250430", "20250630");
    expect(openedTable(text)).toEqual({ ok: false, error: { code: "severalMonths" } });
  });

  test("read as a plain table on request", () => {
    const text = "Day,Campaign,Impr.,Cost\n2025-04-01,A,10,5\n2025-05-01,A,20,6\n";
    const opened = openedTable(text, { presets: false });
    const reading = opened.ok ? opened.value.table.reading : null;
    expect(reading?.sources.map(({ name }) => name)).toEqual(["Impr.", "Cost"]);
    expect(reading?.preset).toBeUndefined();
  });

  test("a metric the workbook has is filled, one it lacks is added in the same step", () => {
    const { preview, plan } = previewOf(presetExports[0]!.text);
    expect(plan.sources.map(({ target }) => target)).toEqual([
      { to: "catalogue", metric: "sessions" },
      { to: "catalogue", metric: "conversions" },
    ]);
    expect(preview.changes.metrics.map(({ id, dimension }) => [id, dimension])).toEqual([
      ["sessions", "channel"],
      ["conversions", "channel"],
    ]);
  });
});
