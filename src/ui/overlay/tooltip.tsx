import type { ReactElement, ReactNode } from "react";
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from "react-aria-components";
import "./overlay.css";

/** Words beside a control on hover and focus. Never the only place of a fact: it does not exist on touch or paper. */
export function Tooltip({ words, children }: { words: ReactNode; children: ReactElement<{ role?: string }, string> }) {
  return (
    <TooltipTrigger delay={400}>
      <Focusable>{children}</Focusable>
      <AriaTooltip className="tip" offset={6}>
        {words}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
