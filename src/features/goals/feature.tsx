import { lazy } from "react";
import { GoalIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/goals",
  title: { ja: "KGI・KPI設定", en: "Goals & KPIs" },
  icon: GoalIcon,
  group: "plan",
  page: lazy(() => import("./goals-page.tsx")),
};
