import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium on this machine (CHROME_PATH, then the PATH, then Playwright's own), or undefined. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  for (const name of ON_PATH) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout?.trim();
    if (found) return found;
  }
  return ON_MAC.find((path) => existsSync(path)) ?? playwrightsOwn();
}

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** A Chromium, installed first where there is none: by the system's packages, else by Playwright. */
export function chromiumOrInstall() {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium found: installing one.");
  const attempts = [
    "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk",
    "sudo -n apt-get update -qq && sudo -n DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk",
    "npx playwright install --with-deps chromium",
    "npx playwright install chromium",
  ];
  for (const attempt of attempts) {
    spawnSync("sh", ["-c", attempt], { stdio: ["ignore", "ignore", "inherit"] });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error("No Chromium could be installed. Install Chromium or Google Chrome, or set CHROME_PATH to it.");
}
