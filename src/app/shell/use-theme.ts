import { useEffect, useSyncExternalStore } from "react";
import type { Language } from "#domain/workbook.ts";

/** "system" follows the operating system. */
export type Theme = "system" | "light" | "dark";

const DARK = "(prefers-color-scheme: dark)";

function onSystemThemeChange(notify: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}

/** Whether the screen is dark now, and the theme that a switch would choose: the system's own needs no override. */
export function useDarkTheme(theme: Theme): readonly [boolean, Theme] {
  const systemDark = useSyncExternalStore(onSystemThemeChange, () => window.matchMedia(DARK).matches);
  const dark = theme === "system" ? systemDark : theme === "dark";
  const opposite = dark ? "light" : "dark";
  return [dark, opposite === (systemDark ? "dark" : "light") ? "system" : opposite];
}

/** Language, theme and title of the document itself. */
export function useDocumentLook(look: { language: Language; theme: Theme; title: string }): void {
  const { language, theme, title } = look;
  useEffect(() => {
    document.documentElement.lang = language;
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    document.title = title;
  }, [language, theme, title]);
}
