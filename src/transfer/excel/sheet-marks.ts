import { type ZipEntry, zipText } from "./zip-file.ts";

/** What a cell's value alone does not tell: shown as a percentage, an error (#REF!), or a formula that was never calculated. */
export type CellMark =
  | { readonly kind: "percent" }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "uncalculated"; readonly formula: string };

/** Marks by cell address, B3. */
export type SheetMarks = ReadonlyMap<string, CellMark>;

/**
 * The marks of every sheet by its name, in the workbook's order; hidden sheets are left out. The Excel library gives values
 * only: without this an error would pass for a blank and 22.5% for 0.225 of something.
 */
export async function sheetMarks(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<ReadonlyMap<string, SheetMarks>> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const text = async (name: string) => {
    const entry = byName.get(name);
    return entry ? zipText(bytes, entry) : "";
  };
  const targets = relationTargets(await text("xl/_rels/workbook.xml.rels"));
  const percents = percentStyles(await text("xl/styles.xml"));
  const marks = new Map<string, SheetMarks>();
  for (const tag of tags(await text("xl/workbook.xml"), "sheet")) {
    const path = targets.get(attribute(tag, "id") ?? "");
    if (path === undefined || /hidden/i.test(attribute(tag, "state") ?? "")) continue;
    marks.set(unescaped(attribute(tag, "name") ?? ""), marksOf(await text(path), percents));
  }
  return marks;
}

/**
 * The marks in a sheet's XML.
 *
 * @example
 * marksOf('<c r="B2" t="e"><v>#REF!</v></c>', new Set()).get("B2") // => { kind: "error", text: "#REF!" }
 */
export function marksOf(xml: string, percents: ReadonlySet<number>): SheetMarks {
  const marks = new Map<string, CellMark>();
  for (const [, head = "", body = ""] of xml.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs)) {
    const address = attribute(head, "r");
    if (address === null) continue;
    const type = attribute(head, "t") ?? "n";
    const value = /<(?:\w+:)?v\b[^>]*>(.*?)<\/(?:\w+:)?v>/s.exec(body)?.[1];
    const formula = /<(?:\w+:)?f\b[^>]*>(.*?)<\/(?:\w+:)?f>/s.exec(body)?.[1];
    if (type === "e") marks.set(address, { kind: "error", text: unescaped(value ?? "#ERROR") });
    else if (value === undefined && formula !== undefined)
      marks.set(address, { kind: "uncalculated", formula: unescaped(formula) });
    else if (type === "n" && percents.has(Number(attribute(head, "s") ?? 0))) marks.set(address, { kind: "percent" });
  }
  return marks;
}

/** Indices of the cell styles that show a percentage. */
function percentStyles(xml: string): ReadonlySet<number> {
  const formats = new Set([9, 10]);
  for (const tag of tags(xml, "numFmt")) {
    const code = unescaped(attribute(tag, "formatCode") ?? "").replace(/"[^"]*"|\\./g, "");
    if (code.includes("%")) formats.add(Number(attribute(tag, "numFmtId")));
  }
  const cellFormats = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(xml)?.[0] ?? "";
  const percents = new Set<number>();
  tags(cellFormats, "xf").forEach((tag, index) => {
    if (formats.has(Number(attribute(tag, "numFmtId")))) percents.add(index);
  });
  return percents;
}

function relationTargets(xml: string): ReadonlyMap<string, string> {
  return new Map(
    tags(xml, "Relationship").map((tag) => {
      const target = attribute(tag, "Target") ?? "";
      return [attribute(tag, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, "g"))].map(([, head = ""]) => head);
}

function attribute(head: string, name: string): string | null {
  return new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(head)?.[1] ?? null;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi, (_, name, decimal, hex) =>
    name
      ? ENTITIES[(name as string).toLowerCase()]!
      : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );
}
