import type { Envelope } from '../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../shared/contract/events.ts';
import type { CallOf, OperationName, OutputOf } from '../../shared/contract/index.ts';
import type { FileSource } from '../../shared/contract/intake.ts';
import { createBrowserClient } from './browser-client.ts';
import { createElectronClient } from './electron-client.ts';

export type Client = {
  readonly door: 'electron' | 'browser';
  /** Always resolves; a lost connection is an `INTERNAL` envelope like any other failure. */
  call<N extends OperationName>(name: N, input: CallOf<N>): Promise<Envelope<OutputOf<N>>>;
  onEvent(listener: (event: BatonEvent) => void): () => void;
  /** Tells at once whether the engine can be heard, and again whenever that changes. */
  onConnection(listener: (isLive: boolean) => void): () => void;
  /** Makes a file of this machine readable for `intake.inspect` and `intake.plan`. */
  fileSource(file: File): Promise<Envelope<FileSource>>;
};

let current: Client | undefined;

export function provideClient(client: Client): void {
  current = client;
}

/** The door that this page came through. */
export function theClient(): Client {
  current ??= window.baton ? createElectronClient(window.baton) : createBrowserClient();
  return current;
}
