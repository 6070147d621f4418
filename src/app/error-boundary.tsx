import { Component, type ComponentType, type ReactNode } from "react";

interface Props {
  /** What stands in place of the children, told why they could not be shown. */
  readonly fallback: ComponentType<{ readonly why: PageFault }>;
  readonly children: ReactNode;
  /** Going elsewhere gives the page another chance: a month that failed must not block the others. */
  readonly place: string;
}

/** `missing`: a part of the app could not be loaded. `failed`: it was loaded, and threw. */
export type PageFault = "missing" | "failed";

interface State {
  readonly fault: PageFault | null;
  readonly place: string;
}

/** Catches what a page throws while it is drawn; the data and the way to save it are untouched by that. Give it a key per page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: pageFaultOf(error) };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { fault: null, place };
  }

  override render() {
    const { fallback: Fallback, children } = this.props;
    return this.state.fault ? <Fallback why={this.state.fault} /> : children;
  }
}

/**
 * Browsers name a part that did not load in words only: Chromium and Firefox "dynamically imported module", Safari "Importing a module
 * script failed", the build's own loader "Unable to preload CSS".
 */
export function pageFaultOf(error: unknown): PageFault {
  const words = error instanceof Error ? error.message : "";
  return /dynamically imported module|module script failed|preload CSS/i.test(words) ? "missing" : "failed";
}
