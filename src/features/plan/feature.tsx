import { lazy } from "react";
import { PlanIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/plan",
  title: { ja: "逆算プラン", en: "Reverse plan" },
  icon: PlanIcon,
  group: "plan",
  page: lazy(() => import("./plan-page.tsx")),
};
