import { Component, type ReactNode } from "react";

interface Props {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
  /** Going elsewhere gives the page another chance: a month that failed must not block the others. */
  readonly place: string;
}

interface State {
  readonly failed: boolean;
  readonly place: string;
}

/** Catches what a page throws while it is drawn; the data and the way to save it are untouched by that. Give it a key per page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { failed: false, place };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
