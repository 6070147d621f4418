import type { ReactNode } from "react";

export function Chip({ tone = "plain", children }: { tone?: "plain" | "kgi" | "root" | "warn"; children: ReactNode }) {
  return <span className={tone === "plain" ? "chip" : `chip ${tone}`}>{children}</span>;
}
