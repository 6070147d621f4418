import { Suspense, useEffect, useState } from "react";
import type { Language } from "#domain/workbook.ts";
import { useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { LanguageProvider, useLanguage, useTexts } from "#ui/language/language.tsx";
import type { Feature } from "#ui/navigation/feature.ts";
import { FileOpeningProvider } from "#ui/navigation/file-opening.tsx";
import { navigate, routeHref, useRoute } from "#ui/navigation/route.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { commandText } from "./command-text.ts";
import { DoneBar } from "./done-bar.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { features } from "./features.ts";
import { FileOpening } from "./file-opening.tsx";
import { PageFailure } from "./page-failure.tsx";
import { PhaseScreen } from "./phase-screen.tsx";
import { type Preferences, storedPreferences, storePreferences } from "./preferences.ts";
import { AppShell } from "./shell/app-shell.tsx";
import { type Theme, useDocumentLook } from "./shell/use-theme.ts";
import { StorageNoticeBar } from "./storage-notice-bar.tsx";
import { texts } from "./texts.ts";
import { useAppUpdate } from "./update.ts";
import { useActionBadge } from "./use-action-badge.ts";
import { useAlertBadge } from "./use-alert-badge.ts";
import { useEntryBadge } from "./use-entry-badge.ts";
import { useUnexported } from "./use-unexported.ts";

/** Screens that make sense before there is a workbook. */
const WITHOUT_WORKBOOK = ["/start", "/new", "/file", "/help"];

export function App() {
  const [preferences, setPreferences] = useState(storedPreferences);
  function prefer(change: Partial<Preferences>) {
    const next = { ...preferences, ...change };
    setPreferences(next);
    storePreferences(next);
  }
  return (
    <LanguageProvider language={preferences.language}>
      <ErrorBoundary place="" fallback={PageFailure}>
        <Shell
          theme={preferences.theme}
          onTheme={(theme) => prefer({ theme })}
          onLanguage={(language) => prefer({ language })}
        />
      </ErrorBoundary>
    </LanguageProvider>
  );
}

function Shell({
  theme,
  onTheme,
  onLanguage,
}: {
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onLanguage: (language: Language) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const route = useRoute();
  const store = useWorkbookStore();
  const phase = useWorkbookState((state) => state.phase);
  const workbook = useWorkbookState((state) => state.workbook);
  const save = useWorkbookState((state) => state.save);
  const undoable = useWorkbookState((state) => state.undoable);
  const redoable = useWorkbookState((state) => state.redoable);
  const workbooks = useWorkbookState((state) => state.workbooks);
  const unexported = useUnexported(
    workbook,
    useWorkbookState((state) => state.revision),
  );
  const entryBadge = useEntryBadge(workbook, language);
  const actionBadge = useActionBadge(workbook, language);
  const alertBadge = useAlertBadge(workbook);
  const [fileToOpen, setFileToOpen] = useState<File | null>(null);
  const [undoRefused, setUndoRefused] = useState(false);
  const feature = shownFeature(route.path, phase);
  const bare = workbook === null || feature?.path === "/new";

  useDocumentLook({ language, theme, title: feature ? `${feature.title[language]}｜${t.brand}` : t.brand });
  useEffect(() => {
    if (phase !== "opening" && feature && route.path === "/")
      navigate({ path: feature.path, query: {} }, { replace: true });
  }, [phase, feature, route.path]);

  function undo(direction: "undo" | "redo") {
    setUndoRefused(!store[direction]().ok);
  }

  return (
    <FileOpeningProvider value={setFileToOpen}>
      <AppShell
        features={features}
        badges={{
          ...(entryBadge && { "/entry": entryBadge }),
          ...(actionBadge && { "/actions": actionBadge }),
          ...(alertBadge && { "/alerts": alertBadge }),
        }}
        language={language}
        workbookName={bare ? null : workbook.name}
        workbooks={workbooks.map((entry) => ({ ...entry, current: entry.id === workbook?.id }))}
        save={save}
        unexported={bare ? null : unexported}
        theme={theme}
        undoable={undoable && commandText(undoable, language)}
        redoable={redoable && commandText(redoable, language)}
        onUndo={() => undo("undo")}
        onRedo={() => undo("redo")}
        onLanguage={onLanguage}
        onTheme={onTheme}
        onTakeOver={() => void store.takeOver()}
        onExport={() => navigate({ path: "/file", query: { export: "1" } })}
        onOpenWorkbook={(id) => void store.open(id).then(() => navigate({ path: "/dashboard", query: {} }))}
      >
        <UpdateBar />
        <StorageNoticeBar />
        <DoneBar onUndo={() => undo("undo")} />
        {undoRefused && (
          <Notice
            tone="warn"
            actions={
              <Button size="small" onClick={() => setUndoRefused(false)}>
                {t.close}
              </Button>
            }
          >
            {t.undoFailed}
          </Notice>
        )}
        {!bare && feature?.path !== "/start" && workbook.settings.sample === true && (
          <Notice
            actions={
              <ButtonLink size="small" href="#/new">
                {t.makeOwn}
              </ButtonLink>
            }
          >
            {t.sample}
          </Notice>
        )}
        <ErrorBoundary key={route.path} place={routeHref(route)} fallback={PageFailure}>
          <Suspense fallback={<p className="sub">{t.loadingPage}</p>}>
            <PhaseOrPage feature={feature} />
          </Suspense>
        </ErrorBoundary>
        <ErrorBoundary place={fileToOpen?.name ?? ""} fallback={PageFailure}>
          <FileOpening file={fileToOpen} onFile={setFileToOpen} />
        </ErrorBoundary>
      </AppShell>
    </FileOpeningProvider>
  );
}

function shownFeature(path: string, phase: string): Feature | undefined {
  const wanted = features.find((feature) => feature.path === path);
  if (phase === "open") return path === "/" ? byPath("/dashboard") : wanted;
  return wanted && WITHOUT_WORKBOOK.includes(wanted.path) ? wanted : byPath("/start");
}

function byPath(path: string): Feature | undefined {
  return features.find((feature) => feature.path === path);
}

function PhaseOrPage({ feature }: { feature: Feature | undefined }) {
  const t = useTexts(texts);
  const route = useRoute();
  const store = useWorkbookStore();
  const phase = useWorkbookState((state) => state.phase);
  const elsewhere = WITHOUT_WORKBOOK.includes(route.path);
  const reload = (
    <Button look="primary" onClick={() => window.location.reload()}>
      {t.reload}
    </Button>
  );
  if (phase === "opening") return <p className="sub">{t.opening}</p>;
  if (phase === "newer-data") return <PhaseScreen reason="newer" actions={reload} />;
  if (phase === "blocked") return <PhaseScreen reason="blocked" actions={reload} />;
  if (phase === "failed")
    return (
      <PhaseScreen
        reason="failed"
        actions={
          <>
            {reload}
            <Button onClick={() => void store.startUnkept()}>{t.startUnkept}</Button>
          </>
        }
      />
    );
  if (phase === "storage-removed" && !elsewhere)
    return (
      <PhaseScreen
        reason="storageRemoved"
        actions={
          <>
            <ButtonLink look="primary" href="#/file">
              {t.openFile}
            </ButtonLink>
            <ButtonLink href="#/start">{t.startOver}</ButtonLink>
          </>
        }
      />
    );
  if (!feature)
    return (
      <section className="panel phase">
        <h1>{t.noSuchPage}</h1>
        <div className="acts">
          <ButtonLink look="primary" href="#/dashboard">
            {t.toDashboard}
          </ButtonLink>
        </div>
      </section>
    );
  const Page = feature.page;
  return <Page />;
}

function UpdateBar() {
  const t = useTexts(texts);
  const update = useAppUpdate();
  if (!update.waiting) return null;
  return (
    <Notice
      actions={
        <Button size="small" look="primary" onClick={() => update.accept()}>
          {t.update}
        </Button>
      }
    >
      {t.updateReady}
    </Notice>
  );
}
