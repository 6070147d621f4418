import { existsSync } from "node:fs";
import { startPagesServer } from "../support/pages-server.mjs";

/** Serves `dist/` under a sub-path for the whole run; its address travels in SITE_URL. */
export default async function serveBuiltSite(): Promise<() => Promise<void>> {
  if (!existsSync("dist/index.html")) throw new Error("Build first: npm run build");
  const server = await startPagesServer({ folder: "dist" });
  process.env.SITE_URL = server.url;
  return async () => {
    await server.close();
  };
}
