import type { TargetStatus } from "#domain/target-status.ts";

/** Circle, diamond, square, dashed circle, dash: told apart without colour. Never a triangle: ▲ is a minus. */
export function StatusShape({ level }: { level: TargetStatus }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {shapes[level]}
    </svg>
  );
}

const shapes = {
  good: (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path
        d="M4 7.2 6.2 9.4 10.2 5"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  warn: (
    <>
      <rect
        x="2.4"
        y="2.4"
        width="9.2"
        height="9.2"
        rx="1"
        transform="rotate(45 7 7)"
        fill="var(--warn-fill)"
        stroke="currentColor"
        strokeWidth="1.2"
      />
      <path d="M7 4.2v3.4M7 9.3v.6" stroke="#1c2027" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  bad: (
    <>
      <rect x=".8" y=".8" width="12.4" height="12.4" rx="2" fill="currentColor" />
      <path d="M4.5 4.5l5 5M9.5 4.5l-5 5" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  none: <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2.4 2" />,
  notApplicable: <path d="M2.5 7h9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />,
} as const;
