import type { RefObject } from "react";

/** Goes on in the first field of what was just added at the end: the button that added it may be gone. */
export function focusLast(list: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => {
    list.current?.querySelector<HTMLElement>(":scope > li:last-child :is(input, textarea)")?.focus();
  });
}
