import * as v from "valibot";

/**
 * An object whose unknown keys are kept and written back. Unlike valibot's own, a list is not an object.
 *
 * @example
 * v.parse(openObject({ id: v.string() }), { id: "n1", colour: "red" }) // => { id: "n1", colour: "red" }
 */
export function openObject<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.LooseObjectSchema<Entries, typeof missingOrNotObject> {
  const schema = v.looseObject(entries, missingOrNotObject);
  return {
    ...schema,
    "~run": (dataset, config) => schema["~run"](Array.isArray(dataset.value) ? { value: null } : dataset, config),
  };
}

function missingOrNotObject(issue: v.LooseObjectIssue): "missing" | "notObject" {
  return issue.received === "undefined" ? "missing" : "notObject";
}
