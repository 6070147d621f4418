import { lazy } from "react";
import { DashboardIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/dashboard",
  title: { ja: "ダッシュボード", en: "Dashboard" },
  icon: DashboardIcon,
  group: "home",
  phoneTab: true,
  page: lazy(() => import("./dashboard-page.tsx")),
};
