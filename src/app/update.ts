import { useSyncExternalStore } from "react";

/** Whether a newer version waits to take over, and the way to let it. Never taken without being asked for. */
export interface AppUpdate {
  readonly waiting: boolean;
  accept(): void;
}

const HOUR = 3_600_000;
const listeners = new Set<() => void>();
let current: AppUpdate = { waiting: false, accept: () => {} };

function change(next: Partial<AppUpdate>): void {
  current = { ...current, ...next };
  for (const notify of listeners) notify();
}

/** Registers the service worker after the first screen is there, and looks for a newer version hourly and on return. */
export async function watchForUpdates(beforeReload: () => Promise<void>): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { registerSW } = await import("virtual:pwa-register");
  const activate = registerSW({
    onNeedRefresh: () =>
      change({
        waiting: true,
        accept: () => {
          void beforeReload().then(() => activate(true));
        },
      }),
    onRegisteredSW: (_url, registration) => {
      if (!registration) return;
      const look = () => void registration.update().catch(() => undefined);
      window.setInterval(look, HOUR);
      window.addEventListener("focus", look);
    },
  });
}

export function useAppUpdate(): AppUpdate {
  return useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => current,
  );
}
