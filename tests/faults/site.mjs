import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { build } from "vite";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

/** Builds the campaign's page from the app's real sources and serves it on loopback, on one port for the whole run: the port is part of the origin. */
export async function startSite() {
  const folder = await mkdtemp(join(tmpdir(), "kpi-faults-site-"));
  await build({
    configFile: false,
    root: new URL("./page/", import.meta.url).pathname,
    base: "./",
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2022" },
    worker: { format: "es" },
  });
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    try {
      const name = path === "/" ? "/index.html" : path;
      const content = await readFile(join(folder, name));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
