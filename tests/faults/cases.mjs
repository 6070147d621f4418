import { deepEqual, equal, ok } from "node:assert/strict";
import { pause } from "./browser.mjs";
import { deleteDatabase, deleteFileSystem, halveLog, tearLog } from "./profile.mjs";

/** Every fault that can be caused on purpose. */
export const cases = [
  ["undo and redo across a reload", undoAcrossReload],
  ["renderer crash", rendererCrash],
  ["torn LevelDB log (7 bytes)", tornLog],
  ["half of LevelDB's log gone", logHalved],
  ["IndexedDB deleted", databaseDeleted],
  ["OPFS deleted", fileSystemDeleted],
  ["both deleted", bothDeleted],
  ["quota exceeded", quotaExceeded],
  ["two tabs with take-overs", twoTabs],
  ["frozen writer", frozenWriter],
  ["database deleted by another tab", deletedByOtherTab],
  ["site data cleared while open", clearedWhileOpen],
];

const start = (page) => page.evaluate(() => window.harness.start());
const state = (page) => page.evaluate(() => window.harness.state());
const acknowledge = (page, value) => page.evaluate((number) => window.harness.editAcknowledged(number), value);

/** A workbook with a number of acknowledged edits, in both copies. */
async function begun(page, edits) {
  await start(page);
  await page.evaluate(() => window.harness.create());
  for (let value = 1; value <= edits; value += 1) await acknowledge(page, value);
  const { save } = await state(page);
  deepEqual({ status: save.status, copies: save.copies }, { status: "saved", copies: 2 });
}

async function until(description, look) {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const found = await look();
    if (found) return found;
    await pause(50);
  }
  throw new Error(`Waited in vain: ${description}`);
}

async function undoAcrossReload({ origin, launch }) {
  const browser = await launch();
  const page = await browser.page(origin);
  await begun(page, 230);
  await page.reload();
  await page.waitForFunction(() => "harness" in window);
  deepEqual((await start(page)).pair, [230, 230]);
  const undone = await page.evaluate(() => {
    let count = 0;
    while (window.harness.undo()) count += 1;
    return count;
  });
  equal(undone, 200);
  await page.evaluate(() => window.harness.saved());
  await browser.kill();
  const again = await (await launch()).page(origin);
  const found = await start(again);
  deepEqual([found.pair, found.undoable], [[30, 30], null]);
  equal(await again.evaluate(() => window.harness.redo()), true);
  deepEqual((await state(again)).pair, [31, 31]);
}

async function rendererCrash({ origin, launch }) {
  const browser = await launch();
  const page = await browser.page(origin);
  await begun(page, 5);
  let acknowledged = 5;
  page.on("console", (message) => {
    const number = /^acknowledged (\d+)$/.exec(message.text());
    if (number) acknowledged = Number(number[1]);
  });
  page.evaluate(() => window.harness.editForEver(6)).catch(() => {});
  await until("edits", () => acknowledged > 20);
  const session = await browser.context.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await new Promise((resolve) => page.once("crash", resolve));
  const found = await start(await browser.page(origin));
  ok(found.pair[0] >= acknowledged && found.pair[0] === found.pair[1], `${found.pair} after ${acknowledged}`);
  equal(found.phase, "open");
}

async function tornLog({ origin, launch, profile }) {
  let browser = await launch();
  await begun(await browser.page(origin), 200);
  await browser.close();
  await tearLog(profile);
  browser = await launch();
  const page = await browser.page(origin);
  deepEqual((await start(page)).pair, [200, 200]);
  for (let value = 201; value <= 210; value += 1) await acknowledge(page, value);
  await browser.close();
  browser = await launch();
  const last = await browser.page(origin);
  const database = await last.evaluate(() => window.harness.probe());
  equal(database.present, false, "the torn log did not wipe IndexedDB, so this shows nothing");
  const found = await start(last);
  deepEqual([found.phase, found.pair, found.save.copies], ["open", [210, 210], 2]);
  deepEqual([found.notice.code, found.notice.from], ["healed", "journal"]);
  equal((await last.evaluate(() => window.harness.undo())) && (await state(last)).pair[0], 209);
  return `wiped (dataLoss ${database.loss}) and healed, 210 of 210 edits`;
}

async function logHalved({ origin, launch, profile }) {
  let browser = await launch();
  await begun(await browser.page(origin), 60);
  await browser.close();
  await halveLog(profile);
  browser = await launch();
  const page = await browser.page(origin);
  const database = await page.evaluate(() => window.harness.probe());
  ok(database.revision < 60, "the database lost nothing, so this shows nothing");
  const found = await start(page);
  deepEqual([found.phase, found.pair, found.revision], ["open", [60, 60], 60]);
  return `database at ${database.revision} of 60, healed`;
}

async function databaseDeleted({ origin, launch, profile }) {
  let browser = await launch();
  await begun(await browser.page(origin), 12);
  await browser.close();
  await deleteDatabase(profile);
  browser = await launch();
  const found = await start(await browser.page(origin));
  deepEqual([found.phase, found.pair, found.notice.from], ["open", [12, 12], "journal"]);
}

async function fileSystemDeleted({ origin, launch, profile }) {
  let browser = await launch();
  await begun(await browser.page(origin), 12);
  await browser.close();
  await deleteFileSystem(profile);
  browser = await launch();
  const found = await start(await browser.page(origin));
  deepEqual([found.phase, found.pair, found.notice.from, found.save.copies], ["open", [12, 12], "database", 2]);
}

async function bothDeleted({ origin, launch, profile }) {
  let browser = await launch();
  await begun(await browser.page(origin), 12);
  await browser.close();
  await deleteDatabase(profile);
  await deleteFileSystem(profile);
  browser = await launch();
  const found = await start(await browser.page(origin));
  deepEqual(
    [found.phase, found.notice.code, found.notice.names],
    ["storage-removed", "workbooks-missing", ["Workbook one"]],
  );
}

/** The allowance must be set before the database is first opened, and what fills it must not be compressible. */
async function quotaExceeded({ origin, launch }) {
  const browser = await launch();
  const page = await browser.page(origin);
  const session = await browser.context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 10_000_000 });
  await begun(page, 3);
  let written = 0;
  while ((await state(page)).save.status !== "unsaved" && written < 200) {
    written += 1;
    const accepted = await page.evaluate(async () => {
      const done = window.harness.writeNoise(60_000);
      await window.harness.flush();
      return done;
    });
    equal(accepted, true);
  }
  await page.evaluate(async () => {
    for (let value = 4; value <= 8; value += 1) window.harness.edit(value);
    await window.harness.flush();
  });
  const full = await state(page);
  deepEqual([full.save, full.pair], [{ status: "unsaved", reason: "quota" }, [8, 8]]);
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.evaluate(() => window.harness.flush());
  await until("everything kept", async () => (await state(page)).save.status === "saved");
  const { revision } = await state(page);
  await browser.kill();
  const found = await start(await (await launch()).page(origin));
  deepEqual([found.pair, found.revision], [[8, 8], revision]);
  return `full after ${written} large edits, all ${revision} kept once there was room`;
}

async function twoTabs({ origin, launch, long }) {
  const editsInTurn = long ? 840 : 5;
  const browser = await launch();
  const tabs = [await browser.page(origin), await browser.page(origin)];
  await begun(tabs[0], 1);
  deepEqual((await start(tabs[1])).save, { status: "read-only", reason: "other-tab" });
  equal(await tabs[1].evaluate(() => window.harness.edit(99)), false);
  let value = 1;
  for (let turn = 0; turn < 12; turn += 1) {
    const [writer, reader] = turn % 2 === 0 ? tabs : tabs.toReversed();
    for (let count = 0; count < editsInTurn; count += 1) await acknowledge(writer, ++value);
    await until("the other tab follows", async () => (await state(reader)).pair[1] === value);
    // A change on its way when the other tab takes over must arrive as well.
    await writer.evaluate((number) => window.harness.edit(number), ++value);
    await reader.evaluate(() => window.harness.takeOver());
    const taken = await state(reader);
    deepEqual([taken.save.status, taken.save.copies, taken.pair], ["saved", 2, [value, value]]);
    equal((await state(writer)).save.status, "read-only");
  }
  await browser.kill();
  const found = await start(await (await launch()).page(origin));
  deepEqual([found.pair, found.revision], [[value, value], value]);
  return `${value} edits, 12 take-overs`;
}

async function frozenWriter({ origin, launch }) {
  const browser = await launch();
  const asleep = await browser.page(origin);
  await begun(asleep, 3);
  const awake = await browser.page(origin);
  await start(awake);
  const resume = await browser.suspend(asleep);
  const before = Date.now();
  await awake.evaluate(() => window.harness.takeOver());
  const waited = Date.now() - before;
  ok(waited > 2500, `the writer answered after ${waited} ms: it was not asleep`);
  await acknowledge(awake, 4);
  await acknowledge(awake, 5);
  equal((await state(awake)).save.copies, 1);
  resume();
  await asleep.evaluate(() => window.harness.edit(77));
  await until("the woken tab is a reader", async () => (await state(asleep)).save.status === "read-only");
  await until("the woken tab follows", async () => (await state(asleep)).pair[0] !== 3);
  await acknowledge(awake, 6);
  await until("both copies again", async () => (await state(awake)).save.copies === 2);
  await browser.kill();
  const found = await start(await (await launch()).page(origin));
  deepEqual(found.pair, [6, 6]);
  return `taken over after ${waited} ms`;
}

async function deletedByOtherTab({ origin, launch }) {
  const browser = await launch();
  const page = await browser.page(origin);
  await begun(page, 20);
  const other = await browser.page(origin);
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase("kpi-workbook").addEventListener("success", () => resolve(true));
      }),
  );
  await acknowledge(page, 21);
  await until("the notice", async () => (await state(page)).notice?.code === "rewritten");
  await other.close();
  await browser.kill();
  const last = await (await launch()).page(origin);
  equal((await last.evaluate(() => window.harness.probe())).present, true);
  const found = await start(last);
  deepEqual(found.pair, [21, 21]);
  equal((await last.evaluate(() => window.harness.undo())) && (await state(last)).pair[0], 20);
}

async function clearedWhileOpen({ origin, launch }) {
  const browser = await launch();
  const page = await browser.page(origin);
  await begun(page, 8);
  const session = await browser.context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await acknowledge(page, 9);
  await until("the notice", async () => (await state(page)).notice?.code === "rewritten");
  await until("both copies", async () => (await state(page)).save.copies === 2);
  await pause(500);
  await browser.kill();
  const found = await start(await (await launch()).page(origin));
  deepEqual([found.phase, found.pair], ["open", [9, 9]]);
}
