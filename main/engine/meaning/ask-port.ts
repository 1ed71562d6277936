import type { MessagePort } from 'node:worker_threads';
import type { Meaning } from './meaning.ts';
import type { FromMeaning, ToMeaning } from './messages.ts';

type Waiting = {
  readonly onStep?: ((done: number) => void) | undefined;
  readonly settle: (answer: FromMeaning | null) => void;
};

export type AskedMeaning = Meaning & {
  /** Takes a message of the other side. */
  hear(message: FromMeaning): void;
  /** The other side has ended: nothing that was asked is answered. */
  abandon(): void;
  readonly waiting: () => number;
};

/** Asks another thread. `send` hands a question over; answers come to `hear`. */
export function askOver(send: (question: ToMeaning) => void): AskedMeaning {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let state: ReturnType<Meaning['state']> = 'cold';

  function ask(question: Omit<ToMeaning, 'id'>, onStep?: (done: number) => void): Promise<FromMeaning | null> {
    const answer = Promise.withResolvers<FromMeaning | null>();
    const id = (lastId += 1);
    waiting.set(id, { onStep, settle: answer.resolve });
    send({ id, ...question });
    return answer.promise;
  }

  return {
    async languagesOf(texts) {
      if (texts.length === 0) return [];
      const answer = await ask({ ask: 'languages', texts });
      return answer?.type === 'languages' ? answer.languages : texts.map(() => null);
    },
    async vectorsOf(texts, onStep) {
      if (texts.length === 0) return [];
      const answer = await ask({ ask: 'vectors', texts }, onStep);
      return answer?.type === 'vectors' ? answer.vectors : null;
    },
    state: () => state,
    hear(message) {
      if (message.type === 'state') state = message.state;
      else if (message.type === 'step') waiting.get(message.id)?.onStep?.(message.done);
      else if (message.type !== 'log') {
        waiting.get(message.id)?.settle(message);
        waiting.delete(message.id);
      }
    },
    abandon() {
      state = 'cold';
      for (const { settle } of waiting.values()) settle(null);
      waiting.clear();
    },
    waiting: () => waiting.size,
  };
}

/** Meaning at the other end of a port; the port alone keeps no thread running. */
export function meaningOver(port: MessagePort): Meaning {
  const asked = askOver((question) => port.postMessage(question));
  port.on('message', (message: FromMeaning) => asked.hear(message));
  port.on('close', () => asked.abandon());
  port.unref();
  return asked;
}
