// `npm test`: everything from lint to a real browser, on a machine that has only Node.
import { spawn } from "node:child_process";
import { chromiumOrInstall } from "./support/find-chromium.mjs";

const bin = (name) => `node_modules/.bin/${name}`;

const steps = [
  ["lint", bin("oxlint"), "--type-aware", "--deny-warnings", "src", "tests"],
  ["format", bin("biome"), "check"],
  ["types", bin("tsc")],
  ["unused code", bin("knip")],
  ["unit and integration", bin("vitest"), "run"],
  ["build", bin("vite"), "build", "--logLevel", "warn"],
  ["size", process.execPath, "tests/size/first-load.mjs"],
  ["end to end", bin("playwright"), "test", "--config", "tests/e2e/playwright.config.ts"],
  ["faults", process.execPath, "tests/faults/campaign.mjs"],
];

const only = process.argv.slice(2);
const chosen = only.length === 0 ? steps : steps.filter(([name]) => only.includes(name));
const env = { ...process.env, CHROME_PATH: chromiumOrInstall() };
const failed = [];
const totals = { passed: 0, failed: 0 };

for (const [name, command, ...args] of chosen) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const { code, output } = await run(command, args);
  console.log(`== ${name}: ${code === 0 ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  countTests(output);
  if (code !== 0) failed.push(name);
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
console.log(`\n${totals.passed} passed, ${Math.max(totals.failed, failed.length)} failed`);
process.exit(failed.length === 0 ? 0 : 1);

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const pass = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on("data", pass(process.stdout));
    child.stderr.on("data", pass(process.stderr));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Adds up what the runners say of themselves: "Tests  3 failed | 120 passed", "12 passed (30s)", "8 passed, 0 failed". */
function countTests(output) {
  // oxlint-disable-next-line no-control-regex
  const plain = output.replace(/\u001b\[[0-9;]*m/g, "");
  for (const line of plain.split("\n")) {
    if (!/^\s*(Tests\s|\d+ (passed|failed)\b)/.test(line)) continue;
    totals.passed += Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
    totals.failed += Number(/(\d+) failed/.exec(line)?.[1] ?? 0);
  }
}
