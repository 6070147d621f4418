import { lazy } from "react";
import { ScoringIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/scoring",
  title: { ja: "リードスコアリング", en: "Lead scoring" },
  icon: ScoringIcon,
  group: "hidden",
  page: lazy(() => import("./scoring-page.tsx")),
};
