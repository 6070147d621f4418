import { lazy } from "react";
import { ReviewIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/review",
  title: { ja: "レビュー会議", en: "Review meeting" },
  icon: ReviewIcon,
  group: "meeting",
  phoneTab: true,
  page: lazy(() => import("./review-page.tsx")),
};
