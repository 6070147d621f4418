const KEY = "kpi-workbook:kept";
const CACHE = "kpi-workbook-kept";

export interface KeptName {
  readonly id: string;
  readonly name: string;
}

/**
 * A note, outside of both copies, of which workbooks are kept here: so that a browser that lost everything is not taken
 * for a first visit. In localStorage and in Cache Storage, because either may be gone.
 */
export interface Sentinel {
  read(): Promise<readonly KeptName[]>;
  write(names: readonly KeptName[]): Promise<void>;
}

const address = () => new URL("/kpi-workbook-kept.json", location.origin).href;

export function browserSentinel(): Sentinel {
  return {
    async read() {
      const noted = attempt(() => localStorage.getItem(KEY));
      if (noted) return parsed(noted);
      const cached = await attemptAsync(async () => (await (await caches.open(CACHE)).match(address()))?.text());
      return cached ? parsed(cached) : [];
    },
    async write(names) {
      const text = JSON.stringify(names);
      attempt(() => localStorage.setItem(KEY, text));
      await attemptAsync(async () => (await caches.open(CACHE)).put(address(), new Response(text)));
    },
  };
}

function parsed(text: string): readonly KeptName[] {
  const value = attempt(() => JSON.parse(text) as unknown);
  return Array.isArray(value) ? (value as readonly KeptName[]) : [];
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

async function attemptAsync<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
