import { Component, type ReactNode } from "react";

/** Catches what a page throws while it is drawn; the data and the way to save it are untouched by that. Give it a key per page. */
export class ErrorBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
