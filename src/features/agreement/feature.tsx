import { lazy } from "react";
import { AgreementIcon } from "#ui/icon/icon.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

export const feature: Feature = {
  path: "/agreement",
  title: { ja: "合意・スコアリング", en: "Agreement & scoring" },
  icon: AgreementIcon,
  group: "plan",
  covers: ["/scoring"],
  page: lazy(() => import("./agreement-page.tsx")),
};
