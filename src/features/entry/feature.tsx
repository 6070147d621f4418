import { lazy } from "react";
import { EntryIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/entry",
  title: { ja: "月次入力", en: "Monthly entry" },
  icon: EntryIcon,
  group: "actuals",
  phoneTab: true,
  page: lazy(() => import("./entry-page.tsx")),
};
