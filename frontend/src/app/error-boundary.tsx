import { Component, type ReactNode } from "react";
import { ErrorPage } from "./error-page.tsx";

type State = { readonly error: Error | undefined };

/** The last net: what the router's own boundary did not catch. React offers this as a class only. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? (
      <ErrorPage error={error} reset={() => this.setState({ error: undefined })} />
    ) : (
      this.props.children
    );
  }
}
