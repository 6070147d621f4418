import { pause } from "./browser.mjs";

/**
 * Edits without a pause, kills every process of the browser at a random moment, opens the same profile again, compares.
 * A wipe of IndexedDB that LevelDB causes by itself (about 3 in 100 kills) is counted, and must be healed from the journal.
 */
export async function killCampaign({ origin, launch, kills, seed }) {
  const random = randomNumbers(seed);
  const count = { kills: 0, wipes: 0, healed: 0, acknowledged: 0, lost: 0, half: 0 };
  let expected = 0;
  for (let round = 0; round <= kills; round += 1) {
    const browser = await launch();
    const page = await browser.page(origin);
    if (round > 0) {
      const database = await page.evaluate(() => window.harness.probe());
      const state = await page.evaluate(() => window.harness.start());
      const [one, other] = state.pair;
      if (!database.present) count.wipes += 1;
      if (one !== other) count.half += 1;
      if (state.phase !== "open" || (one ?? 0) < expected) {
        count.lost += 1;
        console.log(`      lost in round ${round}: expected ${expected}, found ${JSON.stringify(state)}`);
      } else if (!database.present) count.healed += 1;
      expected = one ?? 0;
    } else {
      await page.evaluate(async () => {
        await window.harness.start();
        await window.harness.create();
      });
    }
    if (round === kills) {
      await browser.kill();
      break;
    }
    page.on("console", (message) => {
      const acknowledged = /^acknowledged (\d+)$/.exec(message.text());
      if (!acknowledged) return;
      expected = Math.max(expected, Number(acknowledged[1]));
      count.acknowledged += 1;
    });
    page.evaluate((from) => window.harness.editForEver(from), expected + 1).catch(() => {});
    await pause(100 + random() * 700);
    await browser.kill();
    count.kills += 1;
  }
  const note = Object.entries(count)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
  if (count.lost > 0 || count.half > 0 || count.healed < count.wipes || count.acknowledged < kills)
    throw new Error(note);
  return note;
}

/** mulberry32: the same moments for the same seed. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
