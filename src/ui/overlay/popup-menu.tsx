import type { ReactNode, RefObject } from "react";
import { Collection, Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { CheckIcon } from "#ui/icon/icon.tsx";
import "./overlay.css";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** At the end of the line: a shortcut, a date. */
  readonly note?: ReactNode;
  readonly current?: boolean;
  readonly href?: string;
  readonly lang?: string;
  readonly onChoose?: () => void;
}

export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

/** A menu just asked for takes the focus. */
const TAKES_FOCUS = { autoFocus: "first" } as const;

/** A menu below its button. Import it from lazily loaded code only: react-aria is not part of the first load. */
export function PopupMenu({
  triggerRef,
  open,
  onClose,
  label,
  groups,
}: {
  triggerRef: RefObject<HTMLElement | null>;
  open: boolean;
  onClose: () => void;
  label: string;
  groups: readonly MenuGroup[];
}) {
  const chosen = (key: unknown) =>
    groups
      .flatMap(({ entries }) => entries)
      .find(({ id }) => id === key)
      ?.onChoose?.();
  return (
    <Popover
      className="popup"
      aria-label={label}
      triggerRef={triggerRef}
      isOpen={open}
      onOpenChange={(isOpen) => isOpen || onClose()}
      placement="bottom start"
      offset={4}
    >
      <Menu aria-label={label} {...TAKES_FOCUS} onAction={chosen} onClose={onClose}>
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ id, title, entries }) => (
            <MenuSection key={id} id={id} aria-label={title ?? label}>
              {title !== undefined && <Header>{title}</Header>}
              <Collection items={entries}>
                {(entry) => (
                  <MenuItem
                    className="item"
                    id={entry.id}
                    textValue={entry.label}
                    {...(entry.href === undefined ? {} : { href: entry.href })}
                    {...(entry.lang === undefined ? {} : { lang: entry.lang })}
                  >
                    <span className="mark">{entry.current && <CheckIcon size={14} />}</span>
                    <span>{entry.label}</span>
                    {entry.note !== undefined && <span className="note num">{entry.note}</span>}
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          ))}
      </Menu>
    </Popover>
  );
}
