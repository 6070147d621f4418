// The engine's benchmark (`npm run bench`): ratios measured in one run, never absolute times.
// With the outside harness (a folder in BENCH_DIR, or ../shared/bench) all goals of performance.md are judged, against
// HyperFormula too when HYPERFORMULA_DIR names a folder it is installed in. Without it, the engine runs against a small bound.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = path.join(import.meta.dirname, "../..");
const harness = process.env.BENCH_DIR ?? path.join(root, "../shared/bench");
const goals = path.join(harness, "goals.mjs");

console.log("Engine against its own small bound (bare loops that know no blanks, so several times less work):");
const isRight = await smallBench();

if (existsSync(goals)) {
  console.log(`\nEngine against the harness in ${path.relative(root, harness) || "."}:`);
  const withoutHyperFormula = process.env.HYPERFORMULA_DIR === undefined;
  if (withoutHyperFormula)
    console.log("HYPERFORMULA_DIR is not set: the comparison with HyperFormula (E2, E5) is left out.");
  const args = [goals, "--product=tests/bench/engine-adapter.ts", ...(withoutHyperFormula ? ["--no-hf"] : [])];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
} else if (process.env.BENCH_DIR !== undefined) {
  console.error(`\nBENCH_DIR has no goals.mjs: ${process.env.BENCH_DIR}`);
  process.exitCode = 1;
} else {
  console.log("\nThe outside harness is not here (set BENCH_DIR to its folder): its goals were not measured.");
}
if (!isRight) {
  console.error("The engine and the bound differ.");
  process.exitCode = 1;
}

async function smallBench() {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    await build({
      root,
      configFile: false,
      logLevel: "warn",
      build: {
        ssr: path.join(import.meta.dirname, "small-bench.ts"),
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
      },
    });
    const [file] = readdirSync(folder);
    const { runSmallBench } = await import(pathToFileURL(path.join(folder, file)).href);
    return runSmallBench();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
