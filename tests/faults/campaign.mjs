// Does what users' machines do to browsers, and compares what was called saved with what is there afterwards.
//   npm run test:faults                 a short campaign: 500 mutated files, every deterministic case, 10 kills
//   npm run test:faults -- --kills=200  more kills;  --long: 200 kills, 10,000 files, 10,000 edits in two tabs;  --only=quota: some cases
import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { openBrowser } from "./browser.mjs";
import { cases } from "./cases.mjs";
import { killCampaign } from "./kill-campaign.mjs";
import { mutatedFiles } from "./mutated-files.mjs";
import { newProfile } from "./profile.mjs";
import { startSite } from "./site.mjs";

const { values: options } = parseArgs({
  options: { kills: { type: "string" }, long: { type: "boolean" }, only: { type: "string" }, seed: { type: "string" } },
});
const kills = Number(options.kills ?? (options.long ? 200 : 10));
const seed = Number(options.seed ?? 1);

const files = options.long ? 10_000 : 500;
console.log(`seed ${seed}, ${files} mutated files, ${kills} kills`);

const site = await startSite();
const results = [];

try {
  if (!options.only || "mutated files".includes(options.only))
    results.push(await attempt("mutated files", () => mutatedFiles({ files, seed })));
  for (const [name, run] of cases) {
    if (options.only && !name.includes(options.only)) continue;
    results.push(await attempt(name, run));
  }
  if (!options.only || "kills".includes(options.only)) {
    results.push(await attempt(`${kills} kills while editing`, (tools) => killCampaign({ ...tools, kills, seed })));
  }
} finally {
  await site.stop();
}

const failed = results.filter((passed) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && results.length > 0 ? 0 : 1);

async function attempt(name, run) {
  const started = Date.now();
  const profile = await newProfile();
  const open = new Set();
  const launch = async (flags) => {
    const browser = await openBrowser(profile, flags);
    open.add(browser);
    return browser;
  };
  try {
    const note = await run({ profile, origin: site.origin, launch, long: options.long });
    console.log(`ok    ${name}${note ? `: ${note}` : ""} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.log(`FAIL  ${name}: ${error instanceof Error ? error.stack : String(error)}`);
    return false;
  } finally {
    for (const browser of open) await browser.kill().catch(() => {});
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
