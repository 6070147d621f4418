// Paste, scroll and import as a person meets them, in a real Chromium on the built site:
// `npm run build && node tests/bench/entry-speed.mjs`. Each figure stands beside a bare loop of the same page and run.
// What runs inside the page cannot reach functions out here.
/* oxlint-disable unicorn/consistent-function-scoping */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOrInstall } from "../support/find-chromium.mjs";
import { startPagesServer } from "../support/pages-server.mjs";

const ROWS = 500;
const MONTHS = 60;
const PASTES = 7;
const IMPORTED = 100_000;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

const server = await startPagesServer({ folder: "dist" });
const browser = await chromium.launch({ executablePath: chromiumOrInstall(), args: FLAGS });
try {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.goto(`${server.url}#/file`);
  await page.locator("input[type=file]").first().setInputFiles(aLargeWorkbook());
  await page.getByRole("dialog").getByRole("button", { name: "開く", exact: true }).click();
  await page.waitForURL(/dashboard/);
  await page.goto(`${server.url}#/entry?m=2029-03&span=all`);
  await page.waitForFunction(() => document.activeElement?.closest("[role=grid]"), null, { timeout: 20_000 });
  await measurePaste(page);
  await measureKeys(page);
  await measureScroll(page);
  await measureImport(await browser.newPage({ locale: "ja-JP" }));
} finally {
  await browser.close();
  await server.close();
}

/** From the paste's own event to the frame that shows it, beside 720 texts put into plain elements. */
async function measurePaste(page) {
  await page.evaluate(() => {
    window.painted = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now()));
          port1.start();
          port2.postMessage(null);
        });
      });
    document.addEventListener("paste", () => (window.pastedAt = performance.now()), { capture: true });
  });
  const ours = [];
  const bare = [];
  for (let round = 0; round < PASTES; round += 1) {
    await page.keyboard.press("Control+Home");
    const block = aBlock(round);
    await page.evaluate((text) => navigator.clipboard.writeText(text), block.join("\n"));
    const [wanted] = block[0].split("\t");
    const shown = page.evaluate(async (text) => {
      window.pastedAt = null;
      const field = () => document.querySelector("[role=grid] input")?.value;
      while (window.pastedAt === null || field() !== text) await new Promise(requestAnimationFrame);
      return (await window.painted()) - window.pastedAt;
    }, Number(wanted).toLocaleString("en-US"));
    await page.keyboard.press("Control+v");
    ours.push(await shown);
    bare.push(await page.evaluate(pasteIntoPlainElements, block));
    await page.waitForTimeout(300);
  }
  report("paste of 60×12", median(ours), median(bare));
}

async function pasteIntoPlainElements(block) {
  const box = document.createElement("div");
  box.style.cssText = "position:fixed;inset:0;overflow:auto;z-index:99;background:canvas";
  const rows = block.map((line) => {
    const row = document.createElement("div");
    row.style.cssText = "display:flex;height:31px";
    row.append(
      ...line
        .split("\t")
        .map(() => Object.assign(document.createElement("div"), { style: "width:70px;border:1px solid" })),
    );
    return row;
  });
  box.append(...rows);
  document.body.append(box);
  await window.painted();
  const start = performance.now();
  block.forEach((line, row) => line.split("\t").forEach((text, at) => (rows[row].children[at].textContent = text)));
  const end = await window.painted();
  box.remove();
  return end - start;
}

/** From a key to the frame that shows it. */
async function measureKeys(page) {
  await page.keyboard.press("Control+Home");
  await page.evaluate(() => {
    window.keyTimes = [];
    const onKey = async () => {
      const at = performance.now();
      window.keyTimes.push((await window.painted()) - at);
    };
    document.addEventListener("keydown", onKey, { capture: true });
  });
  for (let key = 0; key < 30; key += 1) {
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(100);
  }
  const times = await page.evaluate(() => window.keyTimes);
  console.log(
    `arrow key, shown after       median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`,
  );
}

/** Frames while the wheel turns: through all rows and all months; beside a bare box of as many elements as the grid draws. */
async function measureScroll(page) {
  const grid = page.locator("[role=grid]");
  await grid.hover();
  const ours = await framesWhile(page, (step) => page.mouse.wheel(step % 4 === 3 ? 200 : 0, 240));
  const nodes = await grid.evaluate((element) => element.querySelectorAll("*").length);
  await page.evaluate(showPlainBox, nodes);
  await page.mouse.move(600, 400);
  const bare = await framesWhile(page, (step) => page.mouse.wheel(step % 4 === 3 ? 200 : 0, 240));
  await page.evaluate(() => document.querySelector("#plainbox").remove());
  console.log(`scrolling ${ROWS}×${MONTHS}, frames   ${frameWords(ours)} (${nodes} elements)`);
  console.log(`  a bare box of as many       ${frameWords(bare)}`);
}

function showPlainBox(nodes) {
  const box = document.createElement("div");
  box.id = "plainbox";
  box.style.cssText = "position:fixed;inset:0;overflow:auto;z-index:99;background:canvas";
  for (let row = 0; row < nodes / 60; row += 1) {
    const line = document.createElement("div");
    line.style.cssText = "display:flex;height:400px;width:5000px";
    for (let at = 0; at < 60; at += 1) {
      line.append(
        Object.assign(document.createElement("div"), { style: "width:70px;border:1px solid", textContent: row * at }),
      );
    }
    box.append(line);
  }
  document.body.append(box);
}

async function framesWhile(page, turn) {
  await page.evaluate(() => {
    window.gaps = [];
    let last = null;
    const frame = (now) => {
      if (last !== null) window.gaps.push(now - last);
      last = now;
      window.watching = requestAnimationFrame(frame);
    };
    window.watching = requestAnimationFrame(frame);
  });
  for (let step = 0; step < 80; step += 1) {
    await turn(step);
    await page.waitForTimeout(16);
  }
  return await page.evaluate(() => {
    cancelAnimationFrame(window.watching);
    return window.gaps;
  });
}

/** A file of many rows to its preview, the page's longest gap between frames meanwhile; and how soon 中止 ends it. */
async function measureImport(page) {
  // From a folder, as a person's file: its bytes would otherwise be carried into the page by the page itself.
  const folder = mkdtempSync(path.join(tmpdir(), "entry-speed-"));
  const chosen = path.join(folder, "rows.csv");
  writeFileSync(chosen, manyRows());
  await page.goto(server.url);
  await page.getByRole("button", { name: "SaaSのサンプル" }).click();
  await page.waitForURL(/dashboard/);
  await page.goto(`${server.url}#/import`);
  const field = page.locator(".importpage input[type=file]");
  await field.waitFor({ state: "attached" });
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    document.addEventListener("change", () => (window.chosenAt = performance.now()), { capture: true });
  });
  let seconds = 0;
  const gaps = await framesWhile(page, async (step) => {
    if (step > 0) return;
    await field.setInputFiles(chosen);
    // Asked frame by frame inside the page: looking things up from outside would hold its frames up.
    seconds = await page.evaluate(async () => {
      while (!document.querySelector(".previewgrid")) await new Promise(requestAnimationFrame);
      return (performance.now() - window.chosenAt) / 1000;
    });
  });
  console.log(
    `import of ${IMPORTED.toLocaleString("en-US")} rows       ${seconds.toFixed(2)} s; frames ${frameWords(gaps)}`,
  );
  await page.locator(".importpage .pagehead button").click();
  await field.setInputFiles(chosen);
  const stopped = await page.evaluate(async () => {
    const button = () =>
      [...document.querySelectorAll(".importpage button")].find((each) => each.textContent === "中止");
    while (!button()) await new Promise(requestAnimationFrame);
    const start = performance.now();
    button().click();
    while (!document.body.textContent.includes("読み取りを中止しました")) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  rmSync(folder, { recursive: true, force: true });
  console.log(`  and stopped after           ${stopped.toFixed(0)} ms`);
}

function manyRows() {
  const names = Array.from({ length: 90 }, (_, index) => `指標${index}`);
  const rows = Array.from({ length: IMPORTED }, (_, index) => {
    const month = Math.floor(index / names.length);
    return `${2000 + (Math.floor(month / 12) % 93)}-${String((month % 12) + 1).padStart(2, "0")},${names[index % 90]},${index}`;
  });
  return `month,metric,value\n${rows.join("\n")}\n`;
}

function aBlock(round) {
  const numbers = (row) => Array.from({ length: 12 }, (_, column) => 2000 + round * 1000 + row * 12 + column);
  return Array.from({ length: 60 }, (_, row) => numbers(row).join("\t"));
}

function aLargeWorkbook() {
  const at = "2026-04-01T00:00:00.000Z";
  const metrics = Array.from({ length: ROWS }, (_, index) => ({
    id: `m${index}`,
    name: `指標${index}`,
    nameEn: `Metric ${index}`,
    unit: "count",
    decimals: 0,
    direction: "up",
    aggregation: index % 10 === 9 ? "formula" : "sum",
    across: null,
    weight: null,
    formula: index % 10 === 9 ? `m${index - 1} / m${index - 2}` : null,
    blankAsZero: false,
    dimension: null,
    role: "input",
    parent: null,
    stage: null,
    tactic: null,
    importance: 1,
    definition: "",
    source: "",
    owner: "",
    cadence: "monthly",
    targetType: "atLeast",
  }));
  const values = (seed) => Array.from({ length: MONTHS }, (_, month) => 1000 + ((seed * 37 + month * 13) % 900));
  const series = metrics.flatMap(({ id, formula }, index) => [
    ...(formula === null
      ? [{ metric: id, kind: "actual", member: null, start: "2024-04", values: values(index) }]
      : []),
    { metric: id, kind: "target", member: null, start: "2024-04", values: values(index + 5) },
  ]);
  const settings = {
    language: "ja",
    currency: "JPY",
    fiscalYearStartMonth: 4,
    amountScale: "man",
    closedThrough: null,
  };
  const lists =
    "dimensions stages goals notes events alerts initiatives actions reviews plans touchpoints budgets history";
  const empty = Object.fromEntries(lists.split(" ").map((list) => [list, []]));
  const about = { id: "speed", name: "速さ", note: "", createdAt: at, updatedAt: at, settings };
  const workbook = { ...about, ...empty, scoring: null, agreement: null, metrics, series };
  const file = {
    format: "kpi-workbook",
    version: 1,
    exportedAt: at,
    revision: 1,
    lineage: [],
    sha256: "0".repeat(64),
    workbook,
  };
  return { name: "speed.kpi.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
}

function report(what, ours, bare) {
  console.log(
    `${what.padEnd(28)} ${ours.toFixed(0)} ms, a bare loop ${bare.toFixed(0)} ms, ratio ${(ours / bare).toFixed(1)}`,
  );
}

function frameWords(gaps) {
  const long = gaps.filter((gap) => gap > 50).length;
  return `median ${median(gaps).toFixed(0)} ms, worst ${Math.max(...gaps).toFixed(0)} ms, over 50 ms ${long} of ${gaps.length}`;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
