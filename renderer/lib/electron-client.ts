import { failure, success, type Envelope } from '../../shared/contract/envelope.ts';
import type { CallOf, OperationName, OutputOf } from '../../shared/contract/index.ts';
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
      return success({ text: await file.text(), name: file.name });
    },
  };
}
