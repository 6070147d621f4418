// How long an edit takes until both copies have it, at 20,000 cells: node tests/bench/ack-latency.mjs [cells] [edits]
import { rm } from "node:fs/promises";
import { openBrowser } from "../faults/browser.mjs";
import { newProfile } from "../faults/profile.mjs";
import { startSite } from "../faults/site.mjs";

const [cells = 20_000, edits = 500] = process.argv.slice(2).map(Number);
const site = await startSite();
const profile = await newProfile();
const browser = await openBrowser(profile);

try {
  const page = await browser.page(site.origin);
  const state = await page.evaluate(async (count) => {
    await window.harness.start();
    return window.harness.create("one", count);
  }, cells);
  const times = await page.evaluate((count) => window.harness.latencies(count), edits);
  const sorted = times.toSorted((one, other) => one - other);
  const percentile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  console.log(
    `${cells} cells, ${edits} edits, ${state.save.copies} copies: p50 ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms, p99 ${percentile(0.99)} ms, worst ${percentile(1)} ms`,
  );
} finally {
  await browser.kill();
  await site.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
