import { failure, success, type Envelope } from '../../shared/contract/envelope.ts';
import type { CallOf, OperationName, OutputOf } from '../../shared/contract/index.ts';
import type { FileSource } from '../../shared/contract/intake.ts';
import type { Bridge } from './bridge.ts';
import type { Client } from './client.ts';

export function createElectronClient(bridge: Bridge): Client {
  return {
    door: 'electron',
    async call<N extends OperationName>(name: N, input: CallOf<N>) {
      try {
        return (await bridge.call(name, input)) as Envelope<OutputOf<N>>;
      } catch {
        return failure('INTERNAL', 'Baton’s engine did not answer. Nothing was changed half way; restart Baton.');
      }
    },
    onEvent: (listener) => bridge.onEvent(listener),
    onConnection(listener) {
      listener(true);
      return () => {};
    },
    async fileSource(file) {
      const path = bridge.pathForFile(file);
      if (path !== '') return success({ path });
      return withoutPath(file.name, new Uint8Array(await file.arrayBuffer()));
    },
  };
}

/** What comes out of another program instead of a folder has no path, and reaches the engine as text only. */
function withoutPath(name: string, bytes: Uint8Array): Envelope<FileSource> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return success({ text, name });
  } catch {
    // Not text in UTF-8: a workbook, or a text in another encoding.
  }
  return failure('FILE_UNREADABLE', 'This file lies in no folder. Save it into one, then take it from there.');
}
