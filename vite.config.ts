import { existsSync, readdirSync, readFileSync } from "node:fs";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

/** React Aria puts one <style> into the page (touch-action of pressable elements); this is its hash. */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** First in <head>, on the built site only: the development server injects styles of its own. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
  },
};

/** The licences of everything that is shipped, gathered from the packages themselves. */
const thirdPartyNotices: Plugin = {
  name: "third-party-notices",
  apply: "build",
  generateBundle() {
    const packages = new Map<string, string>();
    const gather = (name: string): void => {
      const folder = `node_modules/${name}`;
      if (packages.has(name) || !existsSync(folder)) return;
      const { version, license, dependencies = {} } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const text = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      const words = text ? readFileSync(`${folder}/${text}`, "utf8").trim() : `Licence: ${license}`;
      packages.set(name, `${name} ${version} (${license})\n\n${words}`);
      for (const dependency of Object.keys(dependencies)) gather(dependency);
    };
    for (const name of Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies)) gather(name);
    const source = [...packages.values()].toSorted().join(`\n\n${"-".repeat(80)}\n\n`);
    this.emitFile({ type: "asset", fileName: "third-party-notices.txt", source });
  },
};

export default defineConfig({
  // Dexie's entry is its ES5 build behind a guard against two copies of it; there is one, and every browser we support reads this one.
  resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] },
  base: process.env.BASE_PATH ?? "./",
  plugins: [
    { ...optimizeLocales.vite({ locales: ["ja-JP", "en-US"] }), enforce: "pre" },
    react(),
    contentSecurityPolicy,
    thirdPartyNotices,
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        id: "./",
        start_url: "./",
        scope: "./",
        name: "KPIワークブック",
        short_name: "KPI",
        description: "目標から逆算し、毎月の実績と比べ、次の一手までを1つのファイルに残すKPIワークブック。",
        lang: "ja",
        display: "standalone",
        background_color: "#F6F5F1",
        theme_color: "#F6F5F1",
        icons: [
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
      },
      workbox: { globPatterns: ["**/*.{js,css,html,svg,png,txt}"], cleanupOutdatedCaches: true },
    }),
  ],
  build: {
    target: "es2022",
    cssTarget: ["chrome123", "safari17.5", "firefox121"],
    manifest: true,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  test: {
    projects: [
      { extends: true, test: { name: "unit", environment: "node", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "integration",
          environment: "jsdom",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/browser-like.ts"],
          testTimeout: 30_000, // a page in jsdom takes seconds on a busy machine
        },
      },
    ],
  },
});
