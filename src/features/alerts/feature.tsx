import { lazy } from "react";
import { AlertIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/alerts",
  title: { ja: "アラート", en: "Alerts" },
  icon: AlertIcon,
  group: "analysis",
  page: lazy(() => import("./alerts-page.tsx")),
};
