import { useLanguage, useTexts } from "#ui/language/language.tsx";
import type { Feature } from "#ui/navigation/feature.ts";
import { type Route, routeHref, useRoute } from "#ui/navigation/route.ts";
import { texts } from "./texts.ts";

export interface NavigationBadge {
  readonly text: string;
  readonly alert?: boolean;
}

const TITLED_GROUPS = ["plan", "actuals", "analysis", "meeting"] as const;

/** The month travels from page to page; what belongs to one page alone stays there. */
export function featureHref(feature: Feature, route: Route): string {
  const { m } = route.query;
  return routeHref({ path: feature.path, query: m === undefined ? {} : { m } });
}

export function isShown(feature: Feature, route: Route): boolean {
  const { path } = route;
  return path === feature.path || path.startsWith(`${feature.path}/`) || feature.covers?.includes(path) === true;
}

export function MainNavigation({
  features,
  badges,
}: {
  features: readonly Feature[];
  badges: Readonly<Record<string, NavigationBadge>>;
}) {
  const words = useTexts(texts);
  const group = (name: Feature["group"]) => features.filter((feature) => feature.group === name);
  const link = (feature: Feature) => (
    <NavigationLink key={feature.path} feature={feature} badge={badges[feature.path]} />
  );
  return (
    <nav className="nav" aria-label={words.mainMenu}>
      {group("home").map(link)}
      {TITLED_GROUPS.map((name) => {
        const members = group(name);
        return (
          members.length > 0 && (
            <NavigationGroup key={name} title={words.groups[name]}>
              {members.map(link)}
            </NavigationGroup>
          )
        );
      })}
      <span className="grow" />
      {group("bottom").map(link)}
    </nav>
  );
}

function NavigationGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      {children}
    </>
  );
}

function NavigationLink({ feature, badge }: { feature: Feature; badge: NavigationBadge | undefined }) {
  const language = useLanguage();
  const route = useRoute();
  const Icon = feature.icon;
  return (
    <a
      href={featureHref(feature, route)}
      className={feature.phoneTab ? undefined : "hide-s"}
      aria-current={isShown(feature, route) ? "page" : undefined}
    >
      <Icon />
      <span>{feature.title[language]}</span>
      {badge && <span className={badge.alert ? "tag alert num" : "tag num"}>{badge.text}</span>}
    </a>
  );
}
