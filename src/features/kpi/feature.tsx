import { lazy } from "react";
import { DashboardIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

/** Reached from a row of the dashboard: `/kpi?metric=leads`. */
export const feature: Feature = {
  path: "/kpi",
  title: { ja: "KPIの詳細", en: "KPI in detail" },
  icon: DashboardIcon,
  group: "hidden",
  page: lazy(() => import("./kpi-page.tsx")),
};
