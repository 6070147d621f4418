import { lazy } from "react";
import { MonthlyTargetsIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/targets",
  title: { ja: "月次目標", en: "Monthly targets" },
  icon: MonthlyTargetsIcon,
  group: "plan",
  page: lazy(() => import("./targets-page.tsx")),
};
