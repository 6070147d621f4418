import type { ComponentType, LazyExoticComponent } from "react";

/** One screen: its place in the address, in the navigation and in the bundle. `app/features.ts` lists them. */
export interface Feature {
  /** With a leading slash: `/dashboard`. */
  readonly path: string;
  readonly title: { readonly ja: string; readonly en: string };
  readonly icon: ComponentType;
  /** Where it stands in the left rail; "hidden" screens are reached otherwise. */
  readonly group: "home" | "plan" | "actuals" | "analysis" | "meeting" | "bottom" | "hidden";
  /** Paths of hidden screens at home in this one: the rail shows it while one of them is open. */
  readonly covers?: readonly string[];
  /** One of the four tabs of the phone layout. */
  readonly phoneTab?: boolean;
  readonly page: LazyExoticComponent<ComponentType>;
}
