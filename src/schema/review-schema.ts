import * as v from "valibot";
import { actionStatus, actionVerdict, expectedMonths } from "./action-schema.ts";
import { choice, day, flag, id, instant, month, name, note, quantity, reference, wholeBetween } from "./field.ts";
import { list } from "./list.ts";
import { openObject } from "./open-object.ts";
import { MAX_METRICS } from "./workbook-limits.ts";

const text = v.exactOptional(note);
const number = v.nullable(quantity);

const metric = {
  metric: id,
  name,
  nameEn: name,
  unit: choice(["count", "percent", "ratio", "currency", "seconds", "days", "months", "score", "mass"]),
  decimals: wholeBetween(0, 20),
};

const figure = openObject({
  ...metric,
  role: choice(["kgi", "kpi", "input"]),
  actual: number,
  target: number,
  attainment: number,
  lastYear: number,
  status: choice(["good", "warn", "bad", "none", "notApplicable"]),
});

const effect = openObject({
  action: id,
  text: note,
  owner: name,
  status: actionStatus,
  overdue: flag,
  metric: v.nullable(openObject(metric)),
  before: number,
  after: number,
  lower: number,
  upper: number,
  finding: v.nullable(actionVerdict),
  verdict: v.nullable(actionVerdict),
  note,
});

const nextAction = openObject({
  action: id,
  text: note,
  owner: name,
  due: v.nullable(day),
  metric: v.nullable(openObject(metric)),
  expected: number,
  expectedMonths,
});

/** The numbers as a review saw them; names stand in it, so that nothing in it refers to the workbook of today. */
const snapshot = openObject({
  entered: wholeBetween(0, MAX_METRICS),
  of: wholeBetween(0, MAX_METRICS),
  closed: flag,
  headline: v.nullable(openObject({ ja: note, en: note })),
  figures: list(figure),
  effects: list(effect),
  actions: list(nextAction),
  monthNote: note,
  events: list(note),
});

const issue = openObject({
  id,
  metric: v.exactOptional(reference),
  text,
  cause: text,
  whys: v.exactOptional(list(note)),
  origin: v.exactOptional(
    openObject({
      kind: choice(["alert", "decomposition", "funnel", "diagnosis", "tree", "manual"]),
      ref: v.exactOptional(reference),
    }),
  ),
});

/** Everything but the id may be absent: a meeting is kept from its opening on. */
export const review = openObject({
  id,
  kind: v.exactOptional(choice(["weekly", "monthly", "quarterly"])),
  month: v.exactOptional(month),
  startedAt: v.exactOptional(instant),
  heldAt: v.exactOptional(instant),
  step: v.exactOptional(wholeBetween(1, 5)),
  attendees: text,
  issues: v.exactOptional(list(issue)),
  decisions: v.exactOptional(list(openObject({ id, text }))),
  minutes: text,
  snapshot: v.exactOptional(snapshot),
});
