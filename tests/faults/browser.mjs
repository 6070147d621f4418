import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOrInstall } from "../support/find-chromium.mjs";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
];

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A Chromium of our own on a profile of our own, so that it can be killed as a whole and its profile opened again. */
export async function openBrowser(profile, flags = []) {
  const port = join(profile, "DevToolsActivePort");
  for (const name of [port, ...["Lock", "Cookie", "Socket"].map((kind) => join(profile, `Singleton${kind}`))]) {
    await rm(name, { force: true });
  }
  const child = spawn(chromiumOrInstall(), [...FLAGS, ...flags, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: "ignore",
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  for (let waited = 0; !existsSync(port) || readFileSync(port, "utf8").trim() === ""; waited += 50) {
    if (waited > 30_000 || child.exitCode !== null) throw new Error("Chromium did not start");
    await pause(50);
  }
  const address = `http://127.0.0.1:${readFileSync(port, "utf8").split("\n")[0]}`;
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();

  return {
    context,
    /** A page of the campaign, its store not started yet. */
    async page(origin) {
      const page = await context.newPage();
      await page.goto(origin);
      await page.waitForFunction(() => "harness" in window);
      return page;
    },
    /** Stops the process of one page, as a sleeping laptop or a frozen tab does; gives what wakes it up. */
    async suspend(page) {
      const session = await browser.newBrowserCDPSession();
      const times = async () => {
        const { processInfo } = await session.send("SystemInfo.getProcessInfo");
        return new Map(processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime]));
      };
      const before = await times();
      await page.evaluate(() => {
        const end = performance.now() + 400;
        while (performance.now() < end);
      });
      const spent = [...(await times())].map(([id, time]) => ({ id, time: time - (before.get(id) ?? 0) }));
      for (const { id } of spent.toSorted((one, other) => other.time - one.time)) {
        process.kill(id, "SIGSTOP");
        const answered = page.evaluate(() => true).catch(() => true);
        if (!(await Promise.race([answered, pause(500)]))) return () => process.kill(id, "SIGCONT");
        process.kill(id, "SIGCONT");
      }
      throw new Error("No process of that page found");
    },
    /** As the power of the process going out: no goodbye, to any of its processes. */
    async kill() {
      const tree = processTree(child.pid);
      for (const pid of tree) signal(pid, "SIGKILL");
      await gone;
      while (tree.some(alive)) await pause(20);
      await browser.close().catch(() => {});
    },
    /** The orderly way, which lets the databases close. */
    async close() {
      const tree = processTree(child.pid);
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => {});
      const late = setTimeout(() => tree.forEach((pid) => signal(pid, "SIGKILL")), 10_000);
      await gone;
      clearTimeout(late);
      while (tree.some(alive)) await pause(20);
      await browser.close().catch(() => {});
    },
  };
}

function processTree(root) {
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(name);
    if (parent) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

function alive(pid) {
  try {
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
