import type { OperationName } from '../../shared/contract/index.ts';
import type { Envelope } from '../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../shared/contract/events.ts';

/** What the preload puts on the window. */
export type Bridge = {
  readonly door: 'electron';
  call(operation: OperationName, input: unknown): Promise<Envelope>;
  onEvent(listener: (event: BatonEvent) => void): () => void;
  /** Where a dropped or chosen file lies on this machine; empty when it does not come from a disk. */
  pathForFile(file: File): string;
};

declare global {
  interface Window {
    baton?: Bridge;
  }
}
