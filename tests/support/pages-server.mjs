import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/**
 * Serves a folder as GitHub Pages would: under a sub-path, 404 outside it, ten minutes of caching, gzip, no headers of
 * our own. `folder` may be swapped while it runs (a new deploy): `server.deploy(folder)`.
 */
export async function startPagesServer({ folder, base = "/kpi-workbook/", port = 0 }) {
  let current = folder;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const inside = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
    const path = inside === undefined ? undefined : normalize(join(current, inside === "" ? "index.html" : inside));
    try {
      if (!path?.startsWith(normalize(current)) || !(await stat(path)).isFile()) throw new Error("not here");
      const body = gzipSync(await readFile(path));
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "application/octet-stream",
        "content-encoding": "gzip",
        "cache-control": "max-age=600",
      });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end("<!doctype html><title>404</title>Not found");
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://localhost:${address.port}${base}`,
    deploy: (next) => {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
