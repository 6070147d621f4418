import type { Language } from "#domain/workbook.ts";
import type { SaveState } from "#state/workbook-state.ts";
import { IconButton } from "#ui/control/icon-button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { BrandMark } from "#ui/icon/brand-mark.tsx";
import { DarkIcon, LightIcon, RedoIcon, UndoIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import type { Feature } from "#ui/navigation/feature.ts";
import { SaveStatus, type UnexportedChanges } from "./save-status.tsx";
import { texts } from "./texts.ts";
import { type Theme, useDarkTheme } from "./use-theme.ts";
import { MoreMenu, WorkbookMenu, type WorkbookMenuProps } from "./workbook-menu.tsx";

export interface TopBarProps extends Omit<WorkbookMenuProps, "name"> {
  readonly features: readonly Feature[];
  /** null while no workbook is open. */
  readonly workbookName: string | null;
  readonly save: SaveState;
  readonly unexported?: UnexportedChanges | null;
  /** What undo would take back, in words; null when there is nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  readonly theme: Theme;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onTakeOver: () => void;
  readonly onExport: () => void;
}

export function TopBar(bar: TopBarProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const [dark, oppositeTheme] = useDarkTheme(bar.theme);
  const open = bar.workbookName !== null;
  return (
    <header className="top">
      <a className="brand" href={open ? "#/dashboard" : "#/start"}>
        <BrandMark />
        {words.brand}
      </a>
      {bar.workbookName !== null && (
        <WorkbookMenu name={bar.workbookName} workbooks={bar.workbooks} onOpenWorkbook={bar.onOpenWorkbook} />
      )}
      <span className="grow" />
      {open && (
        <>
          <SaveStatus
            save={bar.save}
            unexported={bar.unexported ?? null}
            onTakeOver={bar.onTakeOver}
            onExport={bar.onExport}
          />
          <span className="pair">
            <IconButton
              label={bar.undoable === null ? words.nothingToUndo : words.undo(bar.undoable)}
              inactive={bar.undoable === null}
              onClick={bar.onUndo}
            >
              <UndoIcon />
            </IconButton>
            <IconButton
              label={bar.redoable === null ? words.nothingToRedo : words.redo(bar.redoable)}
              inactive={bar.redoable === null}
              onClick={bar.onRedo}
            >
              <RedoIcon />
            </IconButton>
          </span>
        </>
      )}
      <span className={open ? "hide-s" : undefined}>
        <IconButton label={dark ? words.toLight : words.toDark} onClick={() => bar.onTheme(oppositeTheme)}>
          {dark ? <LightIcon /> : <DarkIcon />}
        </IconButton>
      </span>
      <Segmented<Language>
        className={open ? "hide-s" : ""}
        label={words.languageSwitch}
        value={language}
        options={[
          { value: "ja", label: "日本語", lang: "ja" },
          { value: "en", label: "EN", lang: "en" },
        ]}
        onChange={bar.onLanguage}
      />
      {open && (
        <MoreMenu
          features={bar.features}
          workbooks={bar.workbooks}
          onOpenWorkbook={bar.onOpenWorkbook}
          themeLabel={dark ? words.toLight : words.toDark}
          onToggleTheme={() => bar.onTheme(oppositeTheme)}
          onLanguage={bar.onLanguage}
        />
      )}
    </header>
  );
}
