import type { ReactNode } from "react";
import { CheckIcon, InfoIcon, WarningIcon } from "#ui/icon/icon.tsx";

/** A bar that stays until it is answered; no timer takes it away. `actions` stand at its end. */
export function Notice({
  tone = "info",
  actions,
  children,
}: {
  tone?: "info" | "good" | "warn" | "bad";
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={tone === "info" ? "notice" : `notice ${tone}`} role={tone === "bad" ? "alert" : "status"}>
      {tone === "info" ? <InfoIcon /> : tone === "good" ? <CheckIcon /> : <WarningIcon />}
      <div className="text">{children}</div>
      {actions}
    </div>
  );
}
