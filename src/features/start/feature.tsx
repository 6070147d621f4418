import { lazy } from "react";
import { BrandMark } from "#ui/icon/brand-mark.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/start",
  title: { ja: "はじめる", en: "Start" },
  icon: BrandMark,
  group: "hidden",
  page: lazy(() => import("./start-page.tsx")),
};
