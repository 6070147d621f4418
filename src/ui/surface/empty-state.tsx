import type { ReactNode } from "react";

/** Nothing here yet: what is missing, why it matters, and the one next step. */
export function EmptyState({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
