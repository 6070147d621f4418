import { lazy } from "react";
import { TableIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/campaigns",
  title: { ja: "施策・費用", en: "Campaigns & costs" },
  icon: TableIcon,
  group: "actuals",
  page: lazy(() => import("./campaigns-page.tsx")),
};
