import { type ReactNode, useEffect, useRef } from "react";
import type { Language } from "#domain/workbook.ts";
import { useTexts } from "#ui/language/language.tsx";
import type { Feature } from "#ui/navigation/feature.ts";
import { useRoute } from "#ui/navigation/route.ts";
import { MainNavigation, type NavigationBadge } from "./main-navigation.tsx";
import { texts } from "./texts.ts";
import { TopBar, type TopBarProps } from "./top-bar.tsx";
import { useShellShortcuts } from "./use-shell-shortcuts.ts";

export interface AppShellProps extends Omit<TopBarProps, "features" | "language"> {
  /** Only screens that exist; in the order of the rail. */
  readonly features: readonly Feature[];
  readonly language: Language;
  /** By path: 「9月 13/15」. */
  readonly badges?: Readonly<Record<string, NavigationBadge>>;
  readonly children: ReactNode;
}

/** Top bar, left rail (tabs on a phone) and the page between them. Without a workbook there is no rail. */
export function AppShell({ features, badges = {}, children, ...bar }: AppShellProps) {
  const words = useTexts(texts);
  const { path } = useRoute();
  const mainRef = useRef<HTMLElement>(null);
  const shownPath = useRef(path);
  useShellShortcuts(bar);
  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    window.scrollTo(0, 0);
    mainRef.current?.focus({ preventScroll: true });
  }, [path]);
  const open = bar.workbookName !== null;
  return (
    <div className={open ? "app" : "app bare"}>
      <button type="button" className="btn pri skip" onClick={() => mainRef.current?.focus()}>
        {words.skip}
      </button>
      <TopBar {...bar} features={features} />
      {open && <MainNavigation features={features} badges={badges} />}
      <main className="main" id="main" ref={mainRef} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
