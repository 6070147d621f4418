import * as v from "valibot";
import { day, id, instant, name, note } from "./field.ts";
import { list } from "./list.ts";
import { openObject } from "./open-object.ts";

const text = v.exactOptional(note);

/** Everything but the id may be absent: a version is kept from its first word on. */
const version = openObject({
  id,
  lead: text,
  mql: text,
  sql: text,
  handOver: text,
  followUp: text,
  feedback: text,
  owner: v.exactOptional(name),
  validFrom: v.exactOptional(day),
  note: text,
  createdAt: v.exactOptional(instant),
});

export const agreement = openObject({ versions: v.exactOptional(list(version)) });
