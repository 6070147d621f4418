import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";

const domain = join(import.meta.dirname, "../../src/domain");

const files = readdirSync(domain, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .toSorted();

interface Example {
  readonly file: string;
  readonly expression: string;
  readonly value: string;
}

const exportedFunction = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?^export (?:async )?function\*? (\w+)/gm;

/** Every exported function of a file with the doc comment above it. */
function functionsOf(file: string): { readonly name: string; readonly comment: string }[] {
  const source = readFileSync(join(domain, file), "utf8");
  return [...source.matchAll(exportedFunction)].map(([, comment = "", name = ""]) => ({ name, comment }));
}

/** The lines `expression // => value` below `@example`. */
function examplesIn(comment: string): { readonly expression: string; readonly value: string }[] {
  const body = comment.split("@example").slice(1).join("\n");
  return body.split("\n").flatMap((line) => {
    const found = /^\s*\*?\s*(.+?)\s*\/\/ => (.+?)\s*(?:\*\/)?$/.exec(line);
    return found ? [{ expression: found[1] ?? "", value: found[2] ?? "" }] : [];
  });
}

const examples: Example[] = files.flatMap((file) =>
  functionsOf(file).flatMap(({ comment }) => examplesIn(comment).map((example) => ({ file, ...example }))),
);

test("the domain has examples", () => {
  expect(examples.length).toBeGreaterThan(20);
});

test("every exported function of the domain has an example", () => {
  const without = files.flatMap((file) =>
    functionsOf(file)
      .filter(({ comment }) => examplesIn(comment).length === 0)
      .map(({ name }) => `${file}: ${name}`),
  );
  expect(without).toEqual([]);
});

test.each(examples)("$file: $expression", async ({ file, expression, value }) => {
  const exports: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(join(domain, file)).href);
  // What a vm context makes belongs to another realm, which toEqual tells apart: compare as plain data.
  const scope = createContext({ ...exports });
  const got: unknown = runInContext(`(${expression})`, scope);
  const expected: unknown = runInContext(`(${value})`, scope);
  expect(plain(got)).toEqual(plain(expected));
});

/** Maps and sets as lists, what JSON would swallow (NaN, Infinity, undefined) by name. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, keepWhatJsonLoses));
}

function keepWhatJsonLoses(_key: string, value: unknown): unknown {
  const kind = Object.prototype.toString.call(value);
  if (kind === "[object Map]" || kind === "[object Set]") return [kind, ...(value as Iterable<unknown>)];
  if (typeof value === "number" && !Number.isFinite(value)) return `number ${value}`;
  return value === undefined ? "undefined" : value;
}
