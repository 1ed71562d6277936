import { z } from 'zod';
import { failure, success, type Envelope } from '../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../shared/contract/events.ts';
import {
  operations,
  type CallOf,
  type InputOf,
  type OperationName,
  type OutputOf,
} from '../../shared/contract/index.ts';
import { provideClient, type Client } from '../../renderer/lib/client.ts';

type Answer<N extends OperationName> = OutputOf<N> | Envelope<OutputOf<N>>;

/** What the engine would do, for the operations that a test needs. Commands announce what they touch. */
export type FakeHandlers = {
  [N in OperationName]?: (input: InputOf<N>) => Answer<N> | Promise<Answer<N>>;
};

export type FakeClient = Client & {
  readonly calls: { readonly name: OperationName; readonly input: unknown }[];
  emit(event: BatonEvent): void;
  setLive(isLive: boolean): void;
};

let revision = 1;

/** A client that parses both directions by the contract, as the dispatcher does. */
export function createFakeClient(handlers: FakeHandlers): FakeClient {
  const listeners = new Set<(event: BatonEvent) => void>();
  const connections = new Set<(isLive: boolean) => void>();
  const calls: FakeClient['calls'] = [];
  const emit = (event: BatonEvent) => listeners.forEach((listener) => listener(event));

  return {
    door: 'browser',
    calls,
    emit,
    async call<N extends OperationName>(name: N, input: CallOf<N>) {
      calls.push({ name, input });
      const envelope = await answer(handlers, name, input);
      const operation = operations[name];
      if (envelope.ok && operation.kind === 'command') {
        revision += 1;
        emit({ type: 'touched', topics: operation.touches, revision });
      }
      return envelope;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onConnection(listener) {
      listener(true);
      connections.add(listener);
      return () => connections.delete(listener);
    },
    setLive: (isLive) => connections.forEach((listener) => listener(isLive)),
    fileSource: async (file) => success({ text: await file.text(), name: file.name }),
  };
}

/** The fake stands in for the door of the page under test. */
export function provideFakeClient(handlers: FakeHandlers): FakeClient {
  const client = createFakeClient(handlers);
  provideClient(client);
  return client;
}

async function answer<N extends OperationName>(
  handlers: FakeHandlers,
  name: N,
  input: unknown,
): Promise<Envelope<OutputOf<N>>> {
  const handler = handlers[name];
  if (!handler) return failure('UNKNOWN_OPERATION', `This test has no answer for ${name}.`);
  const parsed = operations[name].input.safeParse(input);
  if (!parsed.success) return failure('INVALID_INPUT', z.prettifyError(parsed.error));
  const given = await handler(parsed.data as InputOf<N>);
  if (isEnvelope(given)) return given;
  return success(operations[name].output.parse(given) as OutputOf<N>);
}

function isEnvelope<T>(value: T | Envelope<T>): value is Envelope<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
