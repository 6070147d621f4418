import type { Language } from "#domain/workbook.ts";
import type { Theme } from "./shell/use-theme.ts";

/** What belongs to the device, not to the workbook: the language of the screens and the theme. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = "kpi-workbook:preferences";

/** Storage that refuses (private window, full) costs the preference, nothing else. */
export function storedPreferences(): Preferences {
  const fallback: Preferences = { language: navigator.language.startsWith("ja") ? "ja" : "en", theme: "system" };
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "{}");
    const { language, theme } = (stored ?? {}) as Record<string, unknown>;
    return {
      language: language === "ja" || language === "en" ? language : fallback.language,
      theme: theme === "light" || theme === "dark" ? theme : fallback.theme,
    };
  } catch {
    return fallback;
  }
}

export function storePreferences(preferences: Preferences): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // The choice then lasts until the page is closed.
  }
}
