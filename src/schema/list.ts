import * as v from "valibot";
import { MAX_FAULTS } from "./workbook-limits.ts";

type AnySchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

interface ListOptions {
  /** A longer list is not looked into: `maxLength` in the pipe then says so. */
  readonly limit?: number;
  /** Elements that are right as they stand and skip the element's schema: what makes a million numbers cheap. */
  readonly accepts?: (value: unknown) => boolean;
}

/**
 * valibot's array with two differences: it stops after the first 50 faults (a list of ten million wrong elements costs no more than fifty),
 * and elements that `accepts` knows skip the schema. To JSON Schema it is a plain array.
 *
 * @example
 * v.is(list(v.number()), [1, "a"]) // => false
 */
export function list<const Item extends AnySchema>(
  item: Item,
  { limit = Number.POSITIVE_INFINITY, accepts }: ListOptions = {},
): v.ArraySchema<Item, "notList"> {
  const schema = v.array(item, "notList");
  const run: (typeof schema)["~run"] = (dataset, config) => {
    const input: unknown = dataset.value;
    if (!Array.isArray(input)) return schema["~run"](dataset, config);
    const values: unknown[] = [];
    const issues: v.BaseIssue<unknown>[] = [];
    const length = input.length > limit ? 0 : input.length;
    for (let key = 0; key < length && issues.length < MAX_FAULTS; key++) {
      const value: unknown = input[key];
      if (accepts?.(value)) {
        values.push(value);
        continue;
      }
      const element = item["~run"]({ value }, config);
      values.push(element.value);
      for (const issue of element.issues ?? []) {
        const place: v.ArrayPathItem = { type: "array", origin: "value", input, key, value };
        issues.push({ ...issue, path: [place, ...(issue.path ?? [])] });
      }
    }
    const value = length === input.length ? values : input;
    return (issues.length === 0 ? { typed: true, value } : { typed: false, value, issues }) as ReturnType<typeof run>;
  };
  return { ...schema, "~run": run };
}
