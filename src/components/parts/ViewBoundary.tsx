import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Bar } from './Bar';
import { strings } from './loc/first.en-GB';

interface ViewBoundaryProps {
  /** Another value starts afresh: the address of the view. */
  resetKey: string;
}

interface ViewBoundaryState {
  readonly hasFailed: boolean;
}

/**
 * Keeps a view that cannot be drawn from taking the page with it, for instance one whose code did not load. React has
 * error boundaries as classes only.
 */
export class ViewBoundary extends React.Component<ViewBoundaryProps, ViewBoundaryState> {
  public override state: ViewBoundaryState = { hasFailed: false };

  public static getDerivedStateFromError(): Partial<ViewBoundaryState> {
    return { hasFailed: true };
  }

  public override componentDidUpdate(before: ViewBoundaryProps): void {
    if (this.state.hasFailed && before.resetKey !== this.props.resetKey) {
      this.setState({ hasFailed: false });
    }
  }

  public override render(): React.ReactNode {
    return this.state.hasFailed ? (
      <Bar
        kind="error"
        isAlert
        actions={<DefaultButton onClick={() => window.location.reload()}>{strings.reloadThePage}</DefaultButton>}
      >
        {strings.thisViewCould}
      </Bar>
    ) : (
      this.props.children
    );
  }
}
