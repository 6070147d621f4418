import type { ReactNode } from "react";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** What stands in place of the workbook when it cannot be shown: what happened, why, and what to do. */
export function PhaseScreen({
  reason,
  actions,
}: {
  reason: "storageRemoved" | "newer" | "blocked" | "failed";
  actions: ReactNode;
}) {
  const { title, why, what } = useTexts(texts)[reason];
  return (
    <section className="panel phase" role="alert">
      <h1>{title}</h1>
      <p>{why}</p>
      <p>{what}</p>
      <div className="acts">{actions}</div>
    </section>
  );
}
