import { Component, type ReactNode } from 'react';
import { forgetFailedChunks } from '../kit/lazy-again';

interface Props {
  readonly children: ReactNode;
  /** Tells the mistake with a way on. */
  readonly onMistake: (mistake: unknown) => void;
}

/** Keeps the page where a task throws or cannot be fetched; choosing a task again shows it anew. */
export class TaskBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(mistake: unknown): void {
    this.props.onMistake(mistake);
  }

  override componentWillUnmount(): void {
    if (this.state.isBroken) forgetFailedChunks();
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : this.props.children;
  }
}
