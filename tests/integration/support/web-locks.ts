interface Waiting {
  readonly run: (lock: { name: string } | null) => Promise<unknown> | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Options {
  readonly ifAvailable?: boolean;
  readonly steal?: boolean;
  readonly signal?: AbortSignal;
}

/** Web Locks for one realm: exclusive, first come first served, `ifAvailable`, `steal`, `signal`. */
export function webLocks() {
  const held = new Map<string, Waiting>();
  const lines = new Map<string, Waiting[]>();

  function grant(name: string, waiting: Waiting): void {
    held.set(name, waiting);
    Promise.resolve(waiting.run({ name })).then(
      (value) => released(name, waiting, () => waiting.resolve(value)),
      (error: unknown) => released(name, waiting, () => waiting.reject(error)),
    );
  }

  function released(name: string, waiting: Waiting, settle: () => void): void {
    settle();
    if (held.get(name) !== waiting) return;
    held.delete(name);
    const next = lines.get(name)?.shift();
    if (next) grant(name, next);
  }

  return {
    request(name: string, options: Options, run: Waiting["run"]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const waiting: Waiting = { run, resolve, reject };
        if (options.steal) {
          held.get(name)?.reject(new DOMException("Stolen", "AbortError"));
          grant(name, waiting);
        } else if (!held.has(name)) grant(name, waiting);
        else if (options.ifAvailable) Promise.resolve(run(null)).then(resolve, reject);
        else {
          const line = lines.get(name) ?? [];
          lines.set(name, line);
          line.push(waiting);
          options.signal?.addEventListener("abort", () => {
            const place = line.indexOf(waiting);
            if (place < 0) return;
            line.splice(place, 1);
            reject(new DOMException("Aborted", "AbortError"));
          });
        }
      });
    },
  };
}
