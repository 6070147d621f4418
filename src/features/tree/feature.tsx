import { lazy } from "react";
import { TreeIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/tree",
  title: { ja: "KPIツリー", en: "KPI tree" },
  icon: TreeIcon,
  group: "plan",
  page: lazy(() => import("./tree-page.tsx")),
};
