import { useSyncExternalStore } from "react";

/** Where one is in the app: `#/dashboard?m=2025-09&unit=man`. Everything that Back should undo stands here. */
export interface Route {
  /** With a leading slash: `/dashboard`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export function parseRoute(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#/, "").split("?", 2);
  return { path: path === "" ? "/" : path, query: Object.fromEntries(new URLSearchParams(search)) };
}

export function routeHref({ path, query }: Route): string {
  const search = new URLSearchParams(query).toString();
  return `#${path}${search === "" ? "" : `?${search}`}`;
}

/** A query entry of `undefined` removes it. */
export function withQuery(route: Route, changes: Readonly<Record<string, string | undefined>>): Route {
  const query = Object.fromEntries(
    Object.entries({ ...route.query, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return { path: route.path, query };
}

let last: { hash: string; route: Route } | undefined;

function currentRoute(): Route {
  const { hash } = window.location;
  if (last?.hash !== hash) last = { hash, route: parseRoute(hash) };
  return last.route;
}

function onRouteChange(notify: () => void): () => void {
  window.addEventListener("hashchange", notify);
  return () => window.removeEventListener("hashchange", notify);
}

export function useRoute(): Route {
  return useSyncExternalStore(onRouteChange, currentRoute);
}

/** Goes to a route. `replace` leaves no step for Back. */
export function navigate(route: Route, { replace = false }: { replace?: boolean } = {}): void {
  if (!replace) {
    window.location.hash = routeHref(route);
    return;
  }
  const url = new URL(window.location.href);
  url.hash = routeHref(route);
  window.history.replaceState(window.history.state, "", url);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
