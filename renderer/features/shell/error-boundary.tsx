import { Component, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

type Props = {
  children: ReactNode;
  /** Another address gets another try. */
  address?: string;
};
type State = { hasFailed: boolean; address: string | undefined };

/** A fault in a screen stays in that screen. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, address: this.props.address };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ address }: Props, state: State): State | null {
    return address === state.address ? null : { hasFailed: false, address };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert" className="flex flex-col items-start gap-1 px-6 py-12">
        <p className="text-md font-medium">This screen could not be drawn</p>
        <p className="max-w-[60ch] text-muted">
          That is a fault in Baton, not in your data: nothing was changed. The other screens work as before.
        </p>
        <Button className="mt-3" onClick={() => this.setState({ hasFailed: false })}>
          Draw it again
        </Button>
      </div>
    );
  }
}
