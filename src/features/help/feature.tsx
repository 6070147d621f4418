import { lazy } from "react";
import { HelpIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/help",
  title: { ja: "用語集・ヘルプ", en: "Glossary & help" },
  icon: HelpIcon,
  group: "bottom",
  page: lazy(() => import("./help-page.tsx")),
};
