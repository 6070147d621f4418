import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { headlineFacts } from "#domain/headline/headline-facts.ts";
import type { View } from "#domain/metric-figures.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import type { Language, Metric, Workbook } from "#domain/workbook.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { headline } from "#ui/headline/headline.ts";

const minato = JSON.parse(readFileSync("tests/fixtures/dashboard/minato.workbook.json", "utf8")) as Workbook;

function sentence(workbook: Workbook, language: Language = "ja", view: View = "month") {
  const facts = headlineFacts(workbook, createEngine(workbook), { month: "2025-09", view });
  return facts && headline(facts, numberStyle(workbook.settings, language));
}

function revenueOf(september: number | null, rest: Partial<Metric> = {}): Workbook {
  return {
    ...minato,
    metrics: minato.metrics.map((metric) => (metric.id === "revenue" ? { ...metric, ...rest } : metric)),
    series: minato.series.map((line) =>
      line.metric === "revenue" && line.kind === "actual"
        ? { ...line, values: [...line.values.slice(0, -1), september] }
        : line,
    ),
  };
}

test("short of the target", () => {
  expect(sentence(minato)).toEqual({
    level: "bad",
    sentence: "9月のKGI達成率は81.7%、目標に550万円届いていません。",
    detail: null,
  });
  expect(sentence(minato, "en")?.sentence).toBe("Sep: KGI at 81.7% of target, ¥5.5M short.");
});

test("the year to date", () => {
  expect(sentence(minato, "ja", "ytd")?.sentence).toBe("4〜9月累計のKGI達成率は91.8%、目標に1,150万円届いていません。");
});

test("above and exactly on target", () => {
  expect(sentence(revenueOf(33_000_000))?.sentence).toBe("9月のKGI達成率は110.0%、目標を300万円上回りました。");
  expect(sentence(revenueOf(30_000_000))?.sentence).toBe("9月のKGI達成率は100.0%、目標どおりです。");
});

test("a gap smaller than the unit is never written as 0", () => {
  expect(sentence(revenueOf(29_998_000))?.sentence).toBe("9月のKGI達成率は100.0%、目標に2,000円届いていません。");
});

test("a limit that must not be exceeded", () => {
  const limit: Partial<Metric> = { direction: "down", targetType: "atMost" };
  expect(sentence(revenueOf(24_500_000, limit))?.sentence).toBe(
    "9月のKGI達成率は122.4%、目標の上限を550万円下回りました。",
  );
  expect(sentence(revenueOf(36_000_000, limit))?.sentence).toBe(
    "9月のKGI達成率は83.3%、目標の上限を600万円超えています。",
  );
});

test("an unfinished month says so first, and what is known so far second", () => {
  const unfinished = { ...minato, series: minato.series.filter(({ metric }) => metric !== "visitors") };
  expect(sentence(unfinished)).toEqual({
    level: "none",
    sentence: "9月は8項目中7項目を入力済みです。未入力があるため、確定前の値です。",
    detail: "現時点では、9月のKGI達成率は81.7%、目標に550万円届いていません。",
  });
  expect(sentence(revenueOf(null))?.detail).toBe("9月のKGIは未入力です。");
});

test("a closed month is judged, gaps and all", () => {
  const closed: Workbook = {
    ...minato,
    settings: { ...minato.settings, closedThrough: "2025-09" },
    series: minato.series.filter(({ metric }) => metric !== "visitors"),
  };
  expect(sentence(closed)?.sentence).toBe("9月のKGI達成率は81.7%、目標に550万円届いていません。");
});

test("without a target: the value, and why there is no attainment", () => {
  const untargeted = { ...minato, series: minato.series.filter(({ kind }) => kind !== "target") };
  expect(sentence(untargeted)?.sentence).toBe("9月のKGIは2,450万円です。目標が未設定のため、計算できません。");
});

test("no KGI, no sentence", () => {
  expect(sentence({ ...minato, goals: [], metrics: [], series: [] })).toBeNull();
});

/** September of the mock: 12 deals at 250万円 planned; the deals and their revenue as given. */
function soldInSeptember(deals: number, revenue: number): Workbook {
  const workbook = revenueOf(revenue);
  return {
    ...workbook,
    stages: [{ id: "won", name: "受注", metric: "won", leadTimeMonths: 0 }],
    series: workbook.series.map((line) =>
      line.metric === "won" && line.kind === "actual"
        ? { ...line, values: [...line.values.slice(0, -1), deals] }
        : line,
    ),
  };
}

describe("what the gap is made of", () => {
  test.each([
    [10, 2450, "今月の不足は、受注2件分（▲500万円）と単価の低下（▲50万円）です。"],
    [10, 2500, "今月の不足は、受注2件分（▲500万円）です。"],
    [12, 2900, "今月の不足は、単価の低下（▲100万円）です。"],
    [10, 2600, "今月の不足は、受注2件分（▲500万円）です。単価の上昇（+100万円）が一部を補いました。"],
    [13, 2900, "今月の不足は、単価の低下（▲350万円）です。受注1件分（+250万円）が一部を補いました。"],
    [13, 3300, "今月の上積みは、受注1件分（+250万円）と単価の上昇（+50万円）です。"],
    [13, 3200, "今月の上積みは、受注1件分（+250万円）です。単価の低下（▲50万円）を差し引いています。"],
    [13, 3000, "今月は、受注1件分（+250万円）と単価の低下（▲250万円）が打ち消し合いました。"],
    [12, 3000, null],
  ])("%s deals for %s万円: %s", (deals, man, said) => {
    expect(sentence(soldInSeptember(deals, man * 10_000))?.detail).toBe(said);
  });

  test("the parts add up to the gap of the first sentence, also over the year so far", () => {
    const workbook = soldInSeptember(10, 24_500_000);
    for (const view of ["month", "ytd"] as const) {
      const facts = headlineFacts(workbook, createEngine(workbook), { month: "2025-09", view });
      expect(facts?.gap).not.toBeNull();
      expect((facts?.gap?.byCount ?? 0) + (facts?.gap?.byPrice ?? 0)).toBeCloseTo(facts?.kgi.variance.value ?? 0, 4);
    }
    expect(sentence(workbook, "ja", "ytd")?.detail).toMatch(/^4〜9月累計の不足は、/);
  });

  test("in English", () => {
    expect(sentence(soldInSeptember(10, 24_500_000), "en")?.detail).toBe(
      "The shortfall this month: 2 fewer than planned in won deals (−¥5.0M) and a lower average deal (−¥500K).",
    );
  });

  test("nothing is split without deals, without their target, or in an unfinished month", () => {
    const workbook = soldInSeptember(10, 24_500_000);
    const untargeted = workbook.series.filter(({ metric, kind }) => metric !== "won" || kind !== "target");
    expect(sentence({ ...workbook, stages: [] })?.detail).toBeNull();
    expect(sentence({ ...workbook, series: untargeted })?.detail).toBeNull();
    const unfinished = workbook.series.filter(({ metric }) => metric !== "visitors");
    expect(sentence({ ...workbook, series: unfinished })?.detail).toMatch(/^現時点では/);
  });
});

describe("the bottleneck", () => {
  const sample = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });
  const withActual = (id: string, value: number, workbook = sample): Workbook => ({
    ...workbook,
    series: [
      ...workbook.series.filter(({ metric, kind }) => metric !== id || kind !== "actual"),
      { metric: id, kind: "actual", member: null, start: "2025-09", values: [value] },
    ],
    metrics: workbook.metrics.map((metric) => (metric.id === id ? { ...metric, dimension: null } : metric)),
  });

  test("is named with the month it will hit: three months after September", () => {
    expect(sentence(sample)).toEqual({
      level: "bad",
      sentence: "9月のKGI達成率は81.7%、目標に550万円届いていません。ボトルネックはMQL→SQL転換率です。",
      detail:
        "今月の不足は、受注2件分（▲500万円）と単価の低下（▲50万円）です。MQL→SQL転換率は31.1%（目標40.0%）で、12月以降の受注に影響します。",
    });
  });

  test("in English", () => {
    const said = sentence(sample, "en");
    expect(said?.sentence).toMatch(/^Sep: KGI at 81\.7% of target, ¥5\.5M short\. Bottleneck: MQL/);
    expect(said?.detail).toMatch(/is at 31\.1% against a target of 40\.0%; it will show in .+ from Dec on\.$/);
  });

  test("is left out when every stage is near its plan", () => {
    const near = [
      ["visitors", 36_000],
      ["leads", 540],
      ["mql", 135],
      ["sql", 50],
      ["opportunities", 41],
      ["won_deals", 12],
    ] as const;
    const workbook = near.reduce<Workbook>((so, [id, value]) => withActual(id, value, so), sample);
    expect(sentence(workbook)?.sentence).not.toContain("ボトルネック");
  });

  test("is not claimed where the counts are too few", () => {
    const few = [
      ["visitors", 36_000],
      ["leads", 540],
      ["mql", 135],
      ["sql", 54],
      ["opportunities", 44],
      ["won_deals", 9],
    ] as const;
    const workbook = few.reduce<Workbook>((so, [id, value]) => withActual(id, value, so), sample);
    expect(sentence(workbook)?.sentence).toMatch(/ボトルネックは受注率と見られます。$/);
    expect(sentence(workbook)?.detail).toMatch(/件数不足のため、断定はできません。$/);
  });

  test("two that are as deep are both named", () => {
    const both = [
      ["visitors", 36_000],
      ["leads", 540],
      ["mql", 81],
      ["sql", 20],
      ["opportunities", 16],
      ["won_deals", 4],
    ] as const;
    const workbook = both.reduce<Workbook>((so, [id, value]) => withActual(id, value, so), sample);
    expect(sentence(workbook)?.sentence).toMatch(/ボトルネックは.+とMQL→SQL転換率です。$/);
  });

  test("nothing is named from an unfinished month", () => {
    const open = { ...sample, settings: { ...sample.settings, closedThrough: "2025-08" } };
    const workbook = { ...open, series: open.series.filter(({ metric }) => metric !== "visitors") };
    expect(sentence(workbook)?.sentence).not.toContain("ボトルネック");
    expect(sentence(workbook)?.detail).not.toContain("ボトルネック");
  });
});

test("English holds no Japanese", () => {
  for (const workbook of [minato, revenueOf(null), revenueOf(33_000_000)]) {
    const said = sentence(workbook, "en");
    expect(`${said?.sentence} ${said?.detail}`).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}▲]/u);
  }
});
