import { describe, expect, test } from "vitest";
import { withoutDangling } from "#schema/without-dangling.ts";
import { onlyDangling } from "#schema/workbook-fault.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const sound = aWorkbook({
  dimensions: [{ id: "channel", name: "チャネル", members: [{ id: "ads", name: "広告" }] }],
  stages: [{ id: "visit", name: "訪問", metric: "visitors", leadTimeMonths: 0.5 }],
  metrics: [
    aMetric({ id: "visitors", stage: "visit" }),
    aMetric({ id: "leads", dimension: "channel", parent: "visitors" }),
  ],
  goals: [aGoal({ metric: "leads" })],
  series: [aSeries({ metric: "leads", member: "ads", values: [1, 2] }), aSeries({ metric: "visitors", values: [3] })],
});

describe("a workbook whose references lead nowhere", () => {
  test("rows of a missing metric go, everything else stays, and each is named", () => {
    const value = {
      ...sound,
      series: [
        aSeries({ metric: "gone", values: [9] }),
        ...sound.series,
        aSeries({ metric: "leads", member: "tv", values: [8] }),
        aSeries({ metric: "gone", kind: "target", values: [7] }),
      ],
      goals: [...sound.goals, { ...aGoal({ metric: "gone" }), id: "second" }],
    };
    const before = JSON.stringify(value);
    const mended = withoutDangling(value);
    expect(mended?.workbook.series).toEqual(sound.series);
    expect(mended?.workbook.goals).toEqual(sound.goals);
    expect(mended?.left.map(({ path }) => path.join("/")).toSorted()).toEqual([
      "goals/1/metric",
      "series/0/metric",
      "series/3/member",
      "series/4/metric",
    ]);
    expect(JSON.stringify(value)).toBe(before);
  });

  test("what follows from leaving something out is left out too: a stage's metric, then the metric's stage", () => {
    const mended = withoutDangling({ ...sound, metrics: sound.metrics.slice(1), series: sound.series.slice(0, 1) });
    expect(mended?.workbook.stages).toEqual([]);
    expect(mended?.workbook.metrics).toMatchObject([{ id: "leads", parent: null }]);
  });

  test("more than a list of faults holds", () => {
    const lost = Array.from({ length: 180 }, (_, index) => aSeries({ metric: `gone-${index}`, values: [index] }));
    const mended = withoutDangling({ ...sound, series: [...lost, ...sound.series] });
    expect(mended?.left).toHaveLength(180);
    expect(mended?.workbook.series).toEqual(sound.series);
  });

  test("an action without its metric stays", () => {
    const action = { id: "a", title: "x", name: "x", metric: "gone" };
    const mended = withoutDangling({ ...sound, actions: [action] });
    expect(mended?.workbook.actions?.[0]).not.toHaveProperty("metric");
  });

  test("a sound workbook, and one with another fault, are not touched", () => {
    expect(withoutDangling(sound)).toBeNull();
    expect(withoutDangling({ ...sound, name: 5, series: [aSeries({ metric: "gone" })] })).toBeNull();
    expect(onlyDangling([])).toBe(false);
  });
});
