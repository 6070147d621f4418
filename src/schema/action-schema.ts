import * as v from "valibot";
import { choice, day, id, instant, month, name, note, quantity, reference } from "./field.ts";
import { list } from "./list.ts";
import { openObject } from "./open-object.ts";

const text = v.exactOptional(note);
const amount = v.exactOptional(v.nullable(quantity));

export const actionStatus = choice(["open", "inProgress", "done", "cancelled"]);
export const actionVerdict = choice(["worked", "notWorked", "unclear"]);

export const expectedMonths = v.exactOptional(list(openObject({ month, value: quantity })));

const grade = openObject({ review: v.exactOptional(reference), month, verdict: actionVerdict, note: text });

/** Everything but the id may be absent: an action is kept from its first word on. */
export const action = openObject({
  id,
  text,
  metric: v.exactOptional(reference),
  initiative: v.exactOptional(reference),
  expected: amount,
  expectedBy: v.exactOptional(month),
  expectedMonths,
  cost: amount,
  owner: v.exactOptional(name),
  due: v.exactOptional(day),
  status: v.exactOptional(actionStatus),
  origin: v.exactOptional(
    openObject({ kind: choice(["alert", "issue", "review", "manual"]), ref: v.exactOptional(reference) }),
  ),
  review: v.exactOptional(reference),
  createdAt: v.exactOptional(instant),
  startedOn: v.exactOptional(day),
  doneOn: v.exactOptional(day),
  note: text,
  grades: v.exactOptional(list(grade)),
});

export const initiative = openObject({
  id,
  name: v.exactOptional(name),
  tactic: v.exactOptional(name),
  metrics: v.exactOptional(list(reference)),
  cost: amount,
  owner: v.exactOptional(name),
  start: v.exactOptional(day),
  end: v.exactOptional(day),
  status: v.exactOptional(actionStatus),
  note: text,
});
