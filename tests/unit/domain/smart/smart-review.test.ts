import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import { softwareWorkbook } from "#domain/sample/software-workbook.ts";
import { guardRailSentence } from "#domain/smart/guard-rail-words.ts";
import { guardRailWarnings } from "#domain/smart/guard-rails.ts";
import { smartReview, smartReviews } from "#domain/smart/smart-review.ts";
import { smartRules } from "#domain/smart/smart-rules.ts";
import { type FindingWriting, smartFindingSentence, smartLetterWords } from "#domain/smart/smart-words.ts";
import type { Goal, Metric, Series, SmartLetter, Workbook } from "#domain/workbook.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const writing: FindingWriting = {
  value: String,
  difference: String,
  rate: String,
  month: String,
  name: ({ name }) => name,
};
const twelve = (value: number): readonly (number | null)[] => Array.from({ length: 12 }, () => value);

const kgi = aMetric({ id: "revenue", role: "kgi", formula: "deals * price", definition: "売上", source: "SFA" });
const complete = aMetric({ id: "deals", role: "kpi", parent: "revenue", definition: "受注の件数", source: "SFA" });

/** April 2025 to March 2026 recorded, fiscal 2026 planned, one month of it recorded. */
function book(
  metric: Partial<Metric> = {},
  {
    targets = twelve(10),
    actuals = twelve(10),
    goal = {},
  }: {
    targets?: readonly (number | null)[];
    actuals?: readonly (number | null)[];
    goal?: Partial<Goal>;
  } = {},
): Workbook {
  const series: Series[] = [
    aSeries({ metric: "deals", start: "2025-04", values: [...actuals, 10] }),
    aSeries({ metric: "price", start: "2025-04", values: [...twelve(100), 100] }),
    aSeries({ metric: "deals", kind: "target", values: targets }),
  ];
  const metrics = [kgi, { ...complete, ...metric }, aMetric({ id: "price" })];
  return aWorkbook({ metrics, series, goals: [aGoal({ metric: "revenue", target: 12_000, ...goal })] });
}

function line(workbook: Workbook, letter: SmartLetter, id = "deals") {
  const metric = workbook.metrics.find((one) => one.id === id)!;
  const found = smartReview(workbook, metric, createEngine(workbook)).lines.find((one) => one.letter === letter)!;
  return {
    verdict: found.verdict,
    codes: found.judged.findings.map(({ code }) => code),
    findings: found.judged.findings,
  };
}

test("a complete KPI within its history has five of five, and nothing to mend", () => {
  const workbook = book();
  const review = smartReview(workbook, workbook.metrics[1]!, createEngine(workbook));
  expect(review.lines.map(({ verdict }) => verdict)).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  expect(review).toMatchObject({ score: 5, toMend: [] });
});

describe("S", () => {
  test("asks for a definition", () => expect(line(book({ definition: " " }), "S").codes).toEqual(["no-definition"]));
  test.each([
    ["認知度の向上", ["vague-word"]],
    ["売上を3億円に改善", ["defined"]],
    ["Improve the brand", ["vague-word"]],
  ])("of the statement %s", (statement, codes) =>
    expect(line(book({}, { goal: { statement } }), "S", "revenue").codes).toEqual(codes),
  );
  test("a name may hold a vague word, not end in it", () => {
    expect(line(book({ name: "改善提案数" }), "S").verdict).toBe("ok");
    expect(line(book({ name: "ブランド強化" }), "S").findings).toEqual([{ code: "vague-word", word: "強化" }]);
  });
});

describe("M", () => {
  test("asks for a number", () =>
    expect(line(book({}, { targets: twelve(10).map(() => null) }), "M").codes).toEqual(["no-target"]));
  test("asks for a source", () => expect(line(book({ source: "" }), "M").codes).toEqual(["no-source"]));
  test("names the months in which an input did not arrive", () => {
    const actuals = twelve(10).with(10, null);
    const { verdict, findings } = line(book({}, { actuals }), "M");
    expect(verdict).toBe("check");
    expect(findings).toMatchObject([{ code: "gaps", gaps: [{ metric: { id: "deals" }, month: "2026-02" }] }]);
  });
  test("follows a formula down to its inputs", () => {
    const actuals = twelve(10).with(10, null);
    expect(line(book({}, { actuals }), "M", "revenue").codes).toEqual(["gaps"]);
  });
  test("without any actuals it cannot be measured yet", () => {
    const workbook = { ...book(), series: book().series.filter(({ kind }) => kind === "target") };
    expect(line(workbook, "M").codes).toEqual(["no-actuals"]);
  });
});

const quarterToSeptember = (target: number) => [
  aSeries({ metric: "mql", start: "2025-04", values: [118, 121, 127, 124, 102, 119] }),
  aSeries({ metric: "sql", start: "2025-04", values: [52, 47, 48, 44, 36, 37] }),
  aSeries({ metric: "rate", kind: "target", start: "2025-04", values: twelve(target) }),
];

const plannedAfter = (baseline: number | null): Workbook => ({
  ...book(),
  goals: [...book().goals, aGoal({ id: "g2", metric: "deals", target: 300, baseline })],
  series: book().series.filter(({ kind }) => kind === "target"),
});

// Acceptance 42: beyond twice last year is warned of strongly; a verdict is advice and refuses nothing.
describe("A", () => {
  test.each([
    [12, "check", ["beyond-best"]],
    [12.1, "check", ["above-last-year", "beyond-best"]],
    [20, "check", ["above-last-year", "beyond-best"]],
    [20.1, "check", ["far-above-last-year", "beyond-best"]],
    [9, "ok", ["within-reach"]],
  ])("%d a month after 10 a month: %s", (target, verdict, codes) => {
    expect(line(book({}, { targets: twelve(target) }), "A")).toMatchObject({ verdict, codes });
  });
  test("a whole year within a fifth of last year, below the best month", () => {
    const actuals = twelve(10).with(3, 14);
    expect(line(book({}, { targets: twelve(12), actuals }), "A").codes).toEqual(["within-reach"]);
  });
  test("without last year's months, the goal's own baseline is last year", () => {
    expect(line(plannedAfter(200), "A").codes).toEqual(["above-last-year"]);
    expect(line(plannedAfter(140), "A").codes).toEqual(["far-above-last-year"]);
    expect(line(plannedAfter(290), "A").codes).toEqual(["within-reach"]);
    expect(line(plannedAfter(null), "A").codes).toEqual(["no-history"]);
  });
  test("what should fall is judged the other way round", () => {
    const cost = { direction: "down", targetType: "atMost" } as const;
    expect(line(book(cost, { targets: twelve(12) }), "A").verdict).toBe("ok");
    expect(line(book(cost, { targets: twelve(8) }), "A").codes).toEqual(["above-last-year"]);
    expect(line(book(cost, { targets: twelve(4) }), "A").codes).toEqual(["far-above-last-year"]);
  });
  test("no target is no question, no history no answer", () => {
    expect(line(book({}, { targets: [null] }), "A")).toMatchObject({ verdict: "na", codes: ["no-target"] });
    const fresh = { ...book(), series: book().series.filter(({ kind }) => kind === "target") };
    expect(line(fresh, "A")).toMatchObject({ verdict: "na", codes: ["no-history"] });
  });
  test("a rate above the last three months, and one above the best, as the tree's mock has it", () => {
    // Jul–Sep 2025: 44, 36, 37 SQL of 124, 102, 119 MQL are 33.9%.
    const rate = aMetric({ id: "rate", role: "kpi", unit: "percent", formula: "sql / mql", parent: "kgi" });
    const metrics = [aMetric({ id: "kgi", role: "kgi" }), rate, aMetric({ id: "mql" }), aMetric({ id: "sql" })];
    const settings = { ...aWorkbook().settings, closedThrough: "2025-09" };
    const at = (target: number) =>
      line(aWorkbook({ metrics, settings, series: quarterToSeptember(target) }), "A", "rate");
    const [found] = at(0.4).findings;
    expect(found?.code === "above-recent" && [found.target, found.recent.toFixed(4)]).toEqual([0.4, "0.3391"]);
    expect(at(0.45).codes).toEqual(["beyond-best"]);
    expect(at(0.36).verdict).toBe("ok");
  });
});

describe("R", () => {
  test("a path through the formulas, with what one percent does", () => {
    const [found] = line(book(), "R").findings;
    expect(found?.code === "arithmetic-path" && found.share).toBeCloseTo(0.01, 9);
  });
  test("an influence without a reason, then with one", () => {
    const plain = { ...book(), metrics: [{ ...kgi, formula: null }, complete] };
    expect(line(plain, "R")).toMatchObject({ verdict: "check", codes: ["influence-unexplained"] });
    const smart = { R: { verdict: "ok", note: "受注が増えると売上が増える" } } as const;
    const told = { ...plain, goals: [...plain.goals, aGoal({ id: "g2", metric: "deals", smart })] };
    expect(line(told, "R")).toMatchObject({ verdict: "ok", codes: ["influence-explained"] });
  });
  test("the reason may stand on a KPI that has no goal of its own", () => {
    const smart = { R: { verdict: "ok", note: "商談が増えるため" } } as const;
    const told = {
      ...book(),
      metrics: [
        { ...kgi, formula: null },
        { ...complete, smart },
      ],
    };
    expect(line(told, "R").findings).toEqual([{ code: "influence-explained", reason: "商談が増えるため" }]);
  });
  test("no link at all", () => {
    const loose = {
      ...book({ parent: null }),
      metrics: [
        { ...kgi, formula: null },
        { ...complete, parent: null },
      ],
    };
    expect(line(loose, "R").codes).toEqual(["no-path"]);
  });
});

describe("T", () => {
  test("counts the months without a target", () => {
    const targets = twelve(10).with(2, null).with(3, null);
    expect(line(book({}, { targets }), "T").findings).toEqual([{ code: "no-milestones", missing: 2, of: 12 }]);
  });
  test("asks for a due month where no goal has one", () =>
    expect(line({ ...book(), goals: [] }, "T").codes).toEqual(["no-due"]));
});

test("every goal and every KPI is judged once, inputs are not", () => {
  const workbook = book();
  const reviews = smartReviews(workbook, createEngine(workbook));
  expect(reviews.map(({ metric, goal }) => [metric.id, goal !== null])).toEqual([
    ["revenue", true],
    ["deals", false],
  ]);
});

test("the person's own verdict counts before the rules', and leaves the list of what to mend", () => {
  const goal = aGoal({
    id: "g2",
    metric: "deals",
    target: 500,
    smart: { A: { verdict: "ok", note: "展示会を2回に増やす" } },
  });
  const workbook = { ...book(), goals: [...book().goals, goal] };
  const review = smartReview(workbook, goal, createEngine(workbook));
  const achievable = review.lines.find(({ letter }) => letter === "A");
  expect(achievable).toMatchObject({
    verdict: "ok",
    own: { note: "展示会を2回に増やす" },
    judged: { verdict: "check" },
  });
  expect(review.toMend.map(({ letter }) => letter)).not.toContain("A");
});

test("the list has each letter once, and every finding of the samples has its sentence in both languages", () => {
  expect(smartRules.map(({ letter }) => letter).join("")).toBe("SMART");
  for (const sample of [machineWorkbook, softwareWorkbook]) {
    const workbook = sample({ id: "s", at: "2025-10-05T00:00:00.000Z" });
    const engine = createEngine(workbook);
    for (const metric of workbook.metrics.filter(({ role }) => role !== "input")) {
      const { lines, score } = smartReview(workbook, metric, engine);
      expect(score).toBe(lines.filter(({ verdict }) => verdict === "ok").length);
      for (const { letter, judged } of lines) {
        expect(judged.findings.length, `${metric.id} ${letter}`).toBeGreaterThan(0);
        for (const finding of judged.findings) {
          expect(smartFindingSentence(finding, "ja", writing)).toMatch(/[。？]$|：/);
          expect(smartFindingSentence(finding, "en", { ...writing, name: ({ nameEn }) => nameEn })).not.toMatch(
            /[ぁ-んァ-ヶ一-龠]|NaN|undefined/,
          );
        }
      }
    }
  }
  expect(Object.values(smartLetterWords.ja)).toEqual(["具体的", "測定可能", "達成可能", "関連性", "期限"]);
});

const stage = (metric: string) => ({ id: metric, name: metric, metric, leadTimeMonths: 0 });
const kpis = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aMetric({ id: `k${index}`, role: "kpi", parent: "kgi", tactic: "webinar" }),
  );

const warningsWith = (count: number) =>
  guardRailWarnings(aWorkbook({ metrics: [aMetric({ id: "kgi", role: "kgi" }), ...kpis(count)] }));

describe("guard rails", () => {
  const names = { name: ({ name }: Metric) => name, tacticName: String };
  test("six KPIs for one tactic are too many, five are not", () => {
    expect(warningsWith(5)).toEqual([]);
    expect(guardRailSentence(warningsWith(6)[0]!, "ja", names)).toBe(
      "「webinar」のKPIが6個あります。1つの施策に3〜5個が目安です。",
    );
  });
  test("a stage that is only counted wants its rate, the last stage does not", () => {
    const metrics = [
      aMetric({ id: "kgi", role: "kgi" }),
      aMetric({ id: "appointments", role: "kpi", parent: "kgi" }),
      aMetric({ id: "won", role: "kpi", parent: "kgi" }),
    ];
    const stages = [stage("appointments"), stage("won")];
    expect(guardRailWarnings(aWorkbook({ metrics, stages }))).toMatchObject([
      { code: "quantity-without-quality", metric: { id: "appointments" } },
    ]);
    const rate = aMetric({ id: "rate", role: "kpi", parent: "kgi", formula: "won / appointments" });
    expect(guardRailWarnings(aWorkbook({ metrics: [...metrics, rate], stages }))).toEqual([]);
  });
  test("followers without a way to the KGI", () => {
    const metrics = [
      aMetric({ id: "kgi", role: "kgi", formula: "deals * 2" }),
      aMetric({ id: "deals", role: "kpi" }),
      aMetric({ id: "followers", role: "kpi" }),
    ];
    expect(guardRailWarnings(aWorkbook({ metrics }))).toMatchObject([
      { code: "no-way-to-kgi", metric: { id: "followers" } },
    ]);
  });
});

function evidence(workbook: Workbook, letter: SmartLetter, id = "deals") {
  const metric = workbook.metrics.find((one) => one.id === id)!;
  const found = smartReview(workbook, metric, createEngine(workbook)).lines.find((one) => one.letter === letter)!;
  return (found.judged.evidence ?? []).map((finding) => ({
    finding,
    ja: smartFindingSentence(finding, "ja", writing),
    en: smartFindingSentence(finding, "en", writing),
  }));
}

describe("evidence beside the verdicts", () => {
  const rising = Array.from({ length: 12 }, (_, index) => index + 1);

  test("A says in how many of the own months the most demanding month's target was reached", () => {
    const [reached] = evidence(book({}, { actuals: rising, targets: [...twelve(8).slice(1), 12] }), "A");
    expect(reached?.finding).toMatchObject({ code: "reached-before", target: 12, months: 13, reached: 1 });
    expect(reached?.ja).toBe(
      "実績のある13か月のうち、最も厳しい月の目標12に届いたのは1か月です。自社の上位10%に入る水準です。",
    );
    expect(reached?.en).toContain("your own best tenth");
  });

  test("A sets the target beside the benchmark that was entered, with its source; it judges nothing", () => {
    const workbook = book({ benchmark: { value: 9, source: "業界調査" } });
    const found = evidence(workbook, "A").find(({ finding }) => finding.code === "beside-benchmark");
    expect(found?.ja).toBe("目安の9（業界調査）に対して、最も厳しい月の目標は10です。");
    expect(line(workbook, "A").verdict).toBe("ok");
    expect(evidence(book(), "A").some(({ finding }) => finding.code === "beside-benchmark")).toBe(false);
  });

  test("R says nothing of a relation in time before a year of months, but when it will", () => {
    const short = book({}, { actuals: [...Array.from({ length: 7 }, () => null), 3, 5, 4, 6, 8] });
    const [later] = evidence(short, "R");
    expect(later?.finding).toEqual({ code: "lead-later", have: 6, needed: 12 });
    expect(later?.ja).toContain("あと6か月です。");
  });

  test("R claims a lead only where chance is no explanation", () => {
    const random = seededRandom(3);
    const moves = Array.from({ length: 30 }, () => Math.round(random() * 100));
    const later = [...Array.from({ length: 2 }, () => Math.round(random() * 100)), ...moves.slice(0, 28)];
    const pair = (goal: readonly number[]) =>
      aWorkbook({
        metrics: [
          aMetric({ id: "revenue", role: "kgi" }),
          aMetric({
            id: "visits",
            role: "kpi",
            parent: "revenue",
            smart: { R: { verdict: "ok", note: "見込み客が来る" } },
          }),
        ],
        goals: [aGoal({ metric: "revenue", target: 100 })],
        series: [
          aSeries({ metric: "revenue", start: "2024-01", values: goal }),
          aSeries({ metric: "visits", start: "2024-01", values: moves }),
        ],
      });
    const [led] = evidence(pair(later), "R", "visits");
    expect(led?.finding).toMatchObject({ code: "moves-before", lag: 2 });
    expect(led?.ja).toMatch(/^2か月後のrevenueと一緒に動いています（\d+か月、増減どうしの相関1\.00）。$/);
    const unrelated = Array.from({ length: 30 }, () => Math.round(random() * 100));
    const [none] = evidence(pair(unrelated), "R", "visits");
    expect(none?.finding.code).toBe("no-lead-shown");
    expect(none?.en).toContain("cannot be told from chance");
  });
});
