import { type ReactNode, useId } from "react";

/** A sheet of paper with a title. */
export function Panel({
  title,
  sub,
  aside,
  children,
  className = "",
}: {
  title: ReactNode;
  sub?: ReactNode;
  /** At the right end of the title line. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const titleId = useId();
  return (
    <section className={`panel ${className}`.trim()} aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{title}</h2>
        {sub !== undefined && <span className="sub">{sub}</span>}
        <span className="grow" />
        {aside}
      </header>
      {children}
    </section>
  );
}
