// 100,000 rows of CSV against a bare papaparse loop: `node tests/bench/table-import.mjs`.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(root, "node_modules/.bench-"));
try {
  const ssr = path.join(import.meta.dirname, "table-import-bench.ts");
  const output = { ssr, outDir: folder, emptyOutDir: false, copyPublicDir: false };
  await build({ root, configFile: false, logLevel: "warn", build: output });
  const file = readdirSync(folder).find((name) => name.startsWith("table-import-bench"));
  const { runTableImportBench } = await import(pathToFileURL(path.join(folder, file)).href);
  runTableImportBench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
