import { lazy } from "react";
import { ActionIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/actions",
  title: { ja: "アクション", en: "Actions" },
  icon: ActionIcon,
  group: "meeting",
  page: lazy(() => import("./actions-page.tsx")),
};
