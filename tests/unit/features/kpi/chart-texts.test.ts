import { expect, test } from "vitest";
import type { ChartedLimits } from "#domain/charted-limits.ts";
import { limitsSentences } from "#features/kpi/chart-texts.ts";

const written = (value: number) => `${value}件`;
const limits = { center: 10, upper: 14, lower: 6, movingRange: 1.5, movingRangeUpper: 4.9 };
const trial: ChartedLimits = {
  kind: "trial",
  limits,
  have: 8,
  first: 0,
  last: 7,
  from: "2026-04",
  until: "2026-11",
  outside: [],
};

test("too few months: why there are no limits, and when they will show", () => {
  expect(limitsSentences({ kind: "none", have: 4, need: 6 }, written, "ja")).toEqual([
    "管理限界は、確定した実績が6か月分たまると表示します。いま4か月分で、あと2か月です。",
  ]);
  expect(limitsSentences({ kind: "none", have: 4, need: 6 }, written, "en")).toEqual([
    "Control limits show once 6 finished months have a value. There are 4; 2 to go.",
  ]);
});

test("on trial: what they rest on and when they are fixed", () => {
  expect(limitsSentences(trial, written, "ja")).toEqual([
    "管理限界（XmR）は6件〜14件、中心は10件です。この範囲の中の動きは、ふだんの揺れです。2026年4月〜2026年11月のうち8か月の実績から計算しています。",
    "試算です。あと4か月分の実績で固定します。",
    "管理限界の外に出た月はありません。",
  ]);
});

test("the last six months outside are named", () => {
  const outside = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07"];
  const sentences = limitsSentences({ ...trial, kind: "frozen", outside }, written, "en");
  expect(sentences).toHaveLength(2);
  expect(sentences[1]).toBe("Outside the limits: Feb 2026, Mar 2026, Apr 2026, May 2026, Jun 2026, Jul 2026");
});
