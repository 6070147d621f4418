// How fast the dashboard is at size M, in a real browser: node tests/bench/dashboard-speed.mjs [turns]
// Switching month, view and unit: from the press to the picture. Opening: from a reload to the KGI's number at a fourth of
// the processor's speed, with a bare React page of one number beside it. Build first: npm run build.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { chromiumOrInstall } from "../support/find-chromium.mjs";
import { startPagesServer } from "../support/pages-server.mjs";

const [turns = 12] = process.argv.slice(2).map(Number);
const SLOWER = 4;
const root = path.join(import.meta.dirname, "../..");
const folder = await mkdtemp(path.join(root, "node_modules/.bench-"));
const browser = await chromium.launch({ executablePath: chromiumOrInstall(), args: ["--no-sandbox", "--disable-gpu"] });
const [site, bareSite] = await Promise.all([
  startPagesServer({ folder: path.join(root, "dist") }),
  bareReact().then((dist) => startPagesServer({ folder: dist })),
]);

try {
  const file = path.join(folder, "m.kpi.json");
  await writeFile(file, await workbookFile());
  const page = await newPage();
  await page.goto(site.url);
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole("button", { name: "開く", exact: true }).click({ timeout: 60_000 });
  await page.locator(".kpis tbody tr").first().waitFor({ timeout: 60_000 });
  await page.goto(`${site.url}#/dashboard?m=2025-09`);
  await page.locator(".landing-v").waitFor();
  await page.waitForTimeout(3000);
  const rows = await page.locator(".kpis tbody tr.opens").count();
  console.log(
    `Dashboard of ${rows} KPIs, ${(await readFile(file)).length / 1e6} MB of file; medians and worst of ${turns}:`,
  );
  reportPresses("month", await presses(page, ["前の月", "次の月"]));
  reportPresses("view", await presses(page, ["累計", "単月"]));
  reportPresses("unit", await units(page));
  await opening(page);
} finally {
  await browser.close();
  await Promise.all([site.close(), bareSite.close()]);
  await rm(folder, { recursive: true, force: true });
}

async function newPage() {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.firstNumber = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector(".big b")) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        else requestAnimationFrame(look);
      };
      look();
    });
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page knows only what stands inside
    const textOf = (selector) => document.querySelector(selector)?.innerText;
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // From a press to the frames that show what it changed: the KGI's numbers, and the table of all KPIs.
    window.pressed = async (press) => {
      const before = [textOf(".hero .l"), textOf(".kpis table")];
      const start = performance.now();
      press();
      const at = [null, null];
      while (at.includes(null) && performance.now() - start < 5000) {
        // oxlint-disable-next-line no-await-in-loop -- frame after frame
        await frame();
        [".hero .l", ".kpis table"].forEach((selector, place) => {
          if (at[place] === null && textOf(selector) !== before[place]) at[place] = performance.now() - start;
        });
      }
      return at;
    };
  });
  return page;
}

async function presses(page, names) {
  const times = [];
  for (let turn = 0; turn < turns; turn++) {
    const name = names[turn % names.length];
    times.push(
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.evaluate(
        (text) =>
          window.pressed(() =>
            [...document.querySelectorAll(".pagehead button")]
              .find((button) => (button.getAttribute("aria-label") ?? button.textContent).includes(text))
              .click(),
          ),
        name,
      ),
    );
    // oxlint-disable-next-line no-await-in-loop -- what loads beside the picture is not the next one's burden
    await page.waitForTimeout(900);
  }
  return times;
}

async function units(page) {
  const times = [];
  for (let turn = 0; turn < turns; turn++) {
    times.push(
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.evaluate(
        (index) =>
          window.pressed(() => {
            const select = document.querySelector(".amounts select");
            select.selectedIndex = index;
            select.dispatchEvent(new Event("change", { bubbles: true }));
          }),
        turn % 2,
      ),
    );
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.waitForTimeout(900);
  }
  return times;
}

async function opening(page) {
  const [app, bare] = [[], []];
  const barePage = await newPage();
  await barePage.goto(bareSite.url);
  for (const each of [page, barePage]) {
    // oxlint-disable-next-line no-await-in-loop -- two pages
    const session = await each.context().newCDPSession(each);
    // oxlint-disable-next-line no-await-in-loop -- two pages
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }
  for (let turn = 0; turn < Math.max(5, turns / 2); turn++)
    for (const [each, times] of [
      [page, app],
      [barePage, bare],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- in turns, so that both meet the same noise
      await each.reload();
      // oxlint-disable-next-line no-await-in-loop -- as above
      times.push(await each.evaluate(() => window.firstNumber));
      // oxlint-disable-next-line no-await-in-loop -- as above
      await each.waitForTimeout(1500);
    }
  report(`opening at 1/${SLOWER} speed, to the KGI's number`, app);
  report("a bare React page of one number, the same way", bare);
}

/** Both frames of every press. */
function reportPresses(name, pairs) {
  report(
    `${name}, to the KGI`,
    pairs.flatMap(([first]) => first ?? []),
  );
  report(
    `${name}, to the whole table`,
    pairs.flatMap(([, second]) => second ?? []),
  );
}

function report(name, times) {
  const sorted = times.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(
    `  ${name}: ${median.toFixed(0)} ms, at best ${sorted[0].toFixed(0)} ms, at worst ${sorted.at(-1).toFixed(0)} ms`,
  );
}

/** A page that shows one number with React and nothing else. */
async function bareReact() {
  const source = path.join(folder, "bare");
  const dist = path.join(source, "dist");
  await writeFile(
    path.join(folder, "index.html"),
    '<div id="root"></div><script type="module" src="./bare.js"></script>',
  );
  await writeFile(
    path.join(folder, "bare.js"),
    'import { createElement } from "react"; import { createRoot } from "react-dom/client"; createRoot(document.getElementById("root")).render(createElement("div", { className: "big" }, createElement("b", null, "2,450")));',
  );
  await build({
    root: folder,
    base: "./",
    configFile: false,
    logLevel: "error",
    build: { outDir: dist, emptyOutDir: true },
  });
  return dist;
}

async function workbookFile() {
  const ssr = path.join(import.meta.dirname, "dashboard-speed-workbook.ts");
  const outDir = path.join(folder, "ssr");
  await build({ root, configFile: false, logLevel: "error", build: { ssr, outDir, copyPublicDir: false } });
  const name = (await readdir(outDir)).find((each) => each.startsWith("dashboard-speed-workbook"));
  const { speedWorkbookFile } = await import(pathToFileURL(path.join(outDir, name)).href);
  return speedWorkbookFile();
}
