import type { ReactNode } from "react";

/** Work under way with its count in words; `children` can be the way to stop it. */
export function Progress({
  label,
  done,
  total,
  children,
}: {
  label: string;
  done: number;
  total: number;
  children?: ReactNode;
}) {
  return (
    <div className="prog">
      <progress aria-label={label} value={done} max={Math.max(total, 1)} />
      <span className="num">{label}</span>
      {children}
    </div>
  );
}
