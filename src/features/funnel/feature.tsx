import { lazy } from "react";
import { FunnelIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/funnel",
  title: { ja: "ファネル", en: "Funnel" },
  icon: FunnelIcon,
  group: "analysis",
  page: lazy(() => import("./funnel-page.tsx")),
};
