const tokens = {
  ink1: "--ink-1",
  ink2: "--ink-2",
  ink3: "--ink-3",
  surface: "--surface",
  lineStrong: "--line-strong",
  accent: "--accent",
  accentBg: "--accent-bg",
  good: "--good",
  bad: "--bad",
  actual: "--c-ac",
  target: "--c-pl",
  forecast: "--c-fc",
  priorYear: "--c-py",
} as const;

/** The theme's colours as a canvas needs them: resolved. */
export type ChartColours = Readonly<Record<keyof typeof tokens, string>> & { readonly font: string };

/** Reads the theme through an element inside it. On paper it is always the light one. */
export function chartColours(inside: HTMLElement, onPaper = false): ChartColours {
  const probe = document.createElement("span");
  probe.style.display = "none";
  // Where a person forces colours, a canvas is outside of that: it takes the system's words from the theme instead.
  probe.style.setProperty("forced-color-adjust", "none");
  if (onPaper) probe.style.colorScheme = "light";
  inside.append(probe);
  const style = getComputedStyle(probe);
  const resolved = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, style.color] as const;
  });
  const font = style.fontFamily;
  probe.remove();
  return { ...(Object.fromEntries(resolved) as Record<keyof typeof tokens, string>), font };
}
