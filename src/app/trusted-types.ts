/**
 * The page runs under `require-trusted-types-for 'script'`: no text becomes code unless it passes here.
 * Admitted are our own worker files and service worker (same origin, under the app's own folder) and the
 * blob worker that the Excel library starts.
 */
interface TrustedTypesFactory {
  createPolicy(name: "default", rules: { createScriptURL(url: string): string }): unknown;
}

const OWN_WORKER = /^(sw|assets\/[\w.-]*worker[\w.-]*)\.js$/;

export function scriptUrlAllowed(url: string, base: string): boolean {
  const target = new URL(url, base);
  const folder = new URL("./", base);
  if (target.protocol === "blob:") return target.origin === folder.origin;
  if (target.origin !== folder.origin || !target.pathname.startsWith(folder.pathname)) return false;
  return OWN_WORKER.test(target.pathname.slice(folder.pathname.length));
}

export function installTrustedTypesPolicy(): void {
  const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => {
      if (scriptUrlAllowed(url, document.baseURI)) return url;
      throw new TypeError(`This script is not part of the app: ${url}`);
    },
  });
}
