import { produce } from "immer";
import { expect, test } from "vitest";
import { actionExperience } from "#domain/action/action-experience.ts";
import { initiativeGroups } from "#domain/action/initiative-groups.ts";
import { decisionLog } from "#domain/review/decision-log.ts";
import { removeInitiative } from "#state/commands/remove-initiative.ts";
import { saveInitiative } from "#state/commands/save-initiative.ts";
import { aMetric, aWorkbook } from "../../../support/a-workbook.ts";

const book = aWorkbook({
  metrics: [aMetric({ id: "leads", tactic: "site" })],
  initiatives: [{ id: "i", name: "秋の展示会", tactic: "exhibition", cost: 500_000 }],
  actions: [
    { id: "a", initiative: "i", status: "done", doneOn: "2026-09-30", origin: { kind: "alert", ref: "x" } },
    { id: "b", metric: "leads", grades: [{ month: "2026-09", verdict: "worked" }] },
    { id: "c", metric: "leads", status: "done", doneOn: "2025-03-31" },
  ],
});

test("a campaign is kept, changed with fields taken away, and removed without its actions", () => {
  const changed = produce(book, saveInitiative({ id: "i", cost: undefined, owner: "営業担当" }, "").change);
  expect(changed.initiatives).toEqual([{ id: "i", name: "秋の展示会", tactic: "exhibition", owner: "営業担当" }]);
  const removed = produce(book, removeInitiative("i", "").change);
  expect(removed.initiatives).toEqual([]);
  expect(removed.actions[0]).not.toHaveProperty("initiative");
  expect(removed.actions).toHaveLength(3);
});

test("costs add up by tactic; a blank one is counted apart, a zero is not", () => {
  const [ads, none] = initiativeGroups([
    { id: "n" },
    { id: "late", tactic: "ads", start: "2026-10-01", cost: 0 },
    { id: "early", tactic: "ads", start: "2026-04-01" },
  ]);
  expect(ads).toMatchObject({ tactic: "ads", cost: 0, uncosted: 1 });
  expect(ads?.initiatives.map(({ id }) => id)).toEqual(["early", "late"]);
  expect(none).toMatchObject({ tactic: "", cost: null, uncosted: 1 });
});

const kinds = (by: "tactic" | "origin") =>
  actionExperience(book, { by, since: "2025-10" }).map(({ kind, verdicts, ungraded }) => [
    kind,
    verdicts.worked,
    ungraded,
  ]);

test("experience takes the campaign's tactic before the KPI's, by origin too, and nothing from before", () => {
  expect(kinds("tactic")).toEqual([
    ["exhibition", 0, 1],
    ["site", 1, 0],
  ]);
  expect(kinds("origin")).toEqual([
    ["alert", 0, 1],
    ["", 1, 0],
  ]);
});

test("decisions of all meetings stand by date, the newest first", () => {
  const log = decisionLog([
    {
      id: "r",
      heldAt: "2026-09-03T01:00:00Z",
      decisions: [
        { id: "d", text: "一" },
        { id: "e", text: "二" },
      ],
    },
    { id: "s", startedAt: "2026-10-03T01:00:00Z", decisions: [{ id: "d", text: "三" }] },
  ]);
  expect(log.map(({ text, underWay }) => [text, underWay])).toEqual([
    ["三", true],
    ["一", false],
    ["二", false],
  ]);
});
