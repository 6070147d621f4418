import { lazy } from "react";
import { TableIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/import",
  title: { ja: "表の取り込み", en: "Import a table" },
  icon: TableIcon,
  group: "actuals",
  page: lazy(() => import("./import-page.tsx")),
};
