import { lazy } from "react";
import { CampaignIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/campaigns",
  title: { ja: "施策・費用", en: "Campaigns & costs" },
  icon: CampaignIcon,
  group: "actuals",
  page: lazy(() => import("./campaigns-page.tsx")),
};
