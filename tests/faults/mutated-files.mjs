import { spawn } from "node:child_process";

const TEST = "tests/unit/transfer/json/bad-files.test.ts";

/** Reads files injured at random, as the page reads them: each is refused in words, or opened and written out as the same workbook. */
export async function mutatedFiles({ files, seed }) {
  const { output, code } = await run(["vitest", "run", "--project", "unit", TEST, "-t", "mutated files"], {
    MUTATED_FILES: String(files),
    MUTATION_SEED: String(seed),
  });
  if (code !== 0) throw new Error(output);
  if (!/Tests\s+1 passed/.test(output)) throw new Error(`The test did not run:\n${output}`);
  return `${files} of ${files} refused in words or opened and written out as the same workbook`;
}

function run(words, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn("npx", words, { env: { ...process.env, NO_COLOR: "1", ...environment } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ output, code }));
  });
}
