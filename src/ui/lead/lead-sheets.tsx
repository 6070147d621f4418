import { bilingual, useTexts } from "#ui/language/language.tsx";
import { routeHref, useRoute } from "#ui/navigation/route.ts";

const texts = bilingual(
  { label: "合意とスコアリング", agreement: "営業との合意", scoring: "リードスコアリング" },
  { label: "Agreement and scoring", agreement: "Agreement with sales", scoring: "Lead scoring" },
);

/** The two sheets that say what a good lead is: the agreement with sales, and the scores. */
export function LeadSheets({ shown }: { shown: "agreement" | "scoring" }) {
  const t = useTexts(texts);
  const { m } = useRoute().query;
  return (
    <nav className="seg noprint" aria-label={t.label}>
      {(["agreement", "scoring"] as const).map((sheet) => (
        <a
          key={sheet}
          href={routeHref({ path: `/${sheet}`, query: m === undefined ? {} : { m } })}
          aria-current={sheet === shown ? "page" : undefined}
        >
          {t[sheet]}
        </a>
      ))}
    </nav>
  );
}
