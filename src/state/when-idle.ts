/** Longer than this nothing waits for a quiet moment. */
const PATIENCE_MS = 4000;

/** Runs something once the page has nothing more pressing to do; gives what calls it off. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(run, { timeout: PATIENCE_MS });
  return () => window.cancelIdleCallback(asked);
}
