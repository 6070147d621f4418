// Bytes, not time: what must arrive before the first screen shows, and what may come later. Fails above a limit.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMITS_KB = {
  "first load of a new visitor: start screen": { pages: ["src/features/start/start-page.tsx"], limit: 150 },
  "dashboard of a returning user with the engine, before its chart": {
    pages: [
      "src/features/dashboard/dashboard-page.tsx",
      "src/schema/decode-workbook.ts",
      "src/state/command-outcome.ts",
    ],
    limit: 187,
  },
};
/** What a person without a cached app fetches in the background for work without a network: every screen, each in its own file. */
const ALL_JS_LIMIT_KB = 760;
/** One file: longer ones hold up whoever waits for that screen. Named ones are shared or run beside the page. */
const CHUNK_LIMIT_KB = 30;
const LARGE_CHUNKS_KB = { index: 135, "month-columns-canvas": 60, "table-import.worker": 45 };
/** Each is one more thing to keep up to date and to trust; the README says why it is here. */
const MAX_DEPENDENCIES = 13;

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const gzippedKb = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / 1000;

function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build's manifest`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const next of chunk.imports ?? []) filesOf(next, seen);
  return seen;
}

let failed = 0;
let passed = 0;
function judge(name, kb, limit) {
  const ok = kb <= limit;
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? "ok  " : "OVER"} ${kb.toFixed(1).padStart(7)} kB gz of ${limit}  ${name}`);
}

for (const [name, { pages, limit }] of Object.entries(LIMITS_KB)) {
  const files = ["index.html", ...pages].reduce((seen, key) => filesOf(key, seen), new Set());
  const sizes = [...files].map((file) => [file, gzippedKb(file)]).toSorted((a, b) => b[1] - a[1]);
  judge(
    name,
    sizes.reduce((sum, [, kb]) => sum + kb, 0),
    limit,
  );
  for (const [file, kb] of sizes) console.log(`       ${kb.toFixed(1).padStart(7)}  ${file}`);
}

const scripts = new Set(
  Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => file.endsWith(".js")),
);
judge(
  "all scripts together",
  [...scripts].reduce((sum, file) => sum + gzippedKb(file), 0),
  ALL_JS_LIMIT_KB,
);
for (const file of readdirSync("dist/assets").filter((name) => name.endsWith(".js"))) {
  const name = file.replace(/-.{8}\.js$/, "");
  const limit = LARGE_CHUNKS_KB[name] ?? CHUNK_LIMIT_KB;
  const kb = gzippedKb(`assets/${file}`);
  if (kb > limit * 0.85) judge(`${name} by itself`, kb, limit);
}
const dependencies = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies).length;
console.log(`${dependencies} production dependencies of at most ${MAX_DEPENDENCIES}`);
if (dependencies > MAX_DEPENDENCIES) failed += 1;
else passed += 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
