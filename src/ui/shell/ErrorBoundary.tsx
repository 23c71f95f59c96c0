import { Component, type ReactNode } from 'react';
import { forgetFailedChunks } from '../kit/lazy-again';
import { MistakeMessage } from './MistakeMessage';

interface Props {
  /** What it stands around, for the details. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly caught: { readonly mistake: unknown } | null;
}

/** Catches what its children throw while they are shown; again shows them anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: null };

  static getDerivedStateFromError(mistake: unknown): State {
    return { caught: { mistake } };
  }

  /** Whoever comes back to the same tab has begun anew. */
  override componentWillUnmount(): void {
    if (this.state.caught) forgetFailedChunks();
  }

  private readonly again = (): void => {
    forgetFailedChunks();
    this.setState({ caught: null });
  };

  override render(): ReactNode {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    return (
      <MistakeMessage mistake={caught.mistake} place={this.props.place} onAgain={this.again} />
    );
  }
}
