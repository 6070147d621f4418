import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import type { Language } from "#domain/workbook.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { ChevronDownIcon, MenuIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import type { Feature } from "#ui/navigation/feature.ts";
import { navigate, useRoute } from "#ui/navigation/route.ts";
import type { MenuGroup } from "#ui/overlay/popup-menu.tsx";
import { featureHref, isShown } from "./main-navigation.tsx";
import { texts } from "./texts.ts";

const PopupMenu = lazy(() => import("#ui/overlay/popup-menu.tsx").then((module) => ({ default: module.PopupMenu })));

interface WorkbookEntry {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly current?: boolean;
}

export interface WorkbookMenuProps {
  readonly name: string;
  readonly workbooks: readonly WorkbookEntry[];
  readonly onOpenWorkbook: (id: string) => void;
}

/** The open workbook's name, and the way to the others. */
export function WorkbookMenu({ name, workbooks, onOpenWorkbook }: WorkbookMenuProps) {
  const words = useTexts(texts);
  const groups = useWorkbookGroups(workbooks, onOpenWorkbook);
  return (
    <MenuButton
      className="book hide-s"
      label={words.workbooks}
      groups={groups}
      face={
        <>
          <b>{name}</b>
          <ChevronDownIcon size={14} />
        </>
      }
    />
  );
}

/** On a phone: the screens beside the four tabs, the workbooks, language and theme. */
export function MoreMenu({
  features,
  workbooks,
  onOpenWorkbook,
  themeLabel,
  onToggleTheme,
  onLanguage,
}: Omit<WorkbookMenuProps, "name"> & {
  features: readonly Feature[];
  themeLabel: string;
  onToggleTheme: () => void;
  onLanguage: (language: Language) => void;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const route = useRoute();
  const workbookGroups = useWorkbookGroups(workbooks, onOpenWorkbook);
  const groups: readonly MenuGroup[] = [
    {
      id: "screens",
      title: words.otherScreens,
      entries: features
        .filter(({ group }) => group !== "hidden")
        .map((feature) => ({
          id: feature.path,
          label: feature.title[language],
          current: isShown(feature, route),
          href: featureHref(feature, route),
        })),
    },
    ...workbookGroups,
    {
      id: "device",
      title: words.languageSwitch,
      entries: [
        { id: "ja", label: "日本語", lang: "ja", current: language === "ja", onChoose: () => onLanguage("ja") },
        { id: "en", label: "English", lang: "en", current: language === "en", onChoose: () => onLanguage("en") },
        { id: "theme", label: themeLabel, onChoose: onToggleTheme },
      ],
    },
  ];
  return <MenuButton className="iconbtn show-s" label={words.more} groups={groups} face={<MenuIcon />} />;
}

function useWorkbookGroups(
  workbooks: readonly WorkbookEntry[],
  onOpenWorkbook: (id: string) => void,
): readonly MenuGroup[] {
  const words = useTexts(texts);
  const language = useLanguage();
  return [
    {
      id: "workbooks",
      title: words.workbooks,
      entries: workbooks.map(({ id, name, updatedAt, current = false }) => ({
        id,
        label: name,
        note: formatDateTime(updatedAt, language),
        current,
        onChoose: () => current || onOpenWorkbook(id),
      })),
    },
    {
      id: "new",
      entries: [{ id: "start", label: words.newWorkbook, onChoose: () => navigate({ path: "/start", query: {} }) }],
    },
  ];
}

/** The menu's code arrives with the first press. */
function MenuButton({
  className,
  label,
  groups,
  face,
}: {
  className: string;
  label: string;
  groups: readonly MenuGroup[];
  face: ReactNode;
}) {
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={className.startsWith("iconbtn") ? label : undefined}
        title={label}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        {face}
      </button>
      {asked && (
        <Suspense>
          <PopupMenu triggerRef={buttonRef} open={open} onClose={() => setOpen(false)} label={label} groups={groups} />
        </Suspense>
      )}
    </>
  );
}
