import { lazy } from "react";
import { FileIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/file",
  title: { ja: "ファイル・設定", en: "File & settings" },
  icon: FileIcon,
  group: "bottom",
  phoneTab: true,
  page: lazy(() => import("./file-page.tsx")),
};
