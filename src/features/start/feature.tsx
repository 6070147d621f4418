import { lazy } from "react";
import { BrandMark } from "#ui/icon/brand-mark.tsx";
import { GoalIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/start",
  title: { ja: "はじめる", en: "Start" },
  icon: BrandMark,
  group: "hidden",
  page: lazy(() => import("./start-page.tsx")),
};

export const newWorkbookFeature: Feature = {
  path: "/new",
  title: { ja: "新しいワークブック", en: "New workbook" },
  icon: GoalIcon,
  group: "hidden",
  page: lazy(() => import("./new-workbook-page.tsx")),
};
