import type { MessagePort } from 'node:worker_threads';
import type { Meaning } from './meaning.ts';
import { memoryOf, type FromMeaning, type ToMeaning } from './messages.ts';

/** Answers with this meaning what comes over a port. */
export function answerOver(port: Pick<MessagePort, 'on' | 'postMessage'>, meaning: Meaning): void {
  const post = (message: FromMeaning) => port.postMessage(message, memoryOf(message));
  port.on('message', ({ id, ask, texts }: ToMeaning) => {
    const answer = async (): Promise<FromMeaning> => {
      if (ask === 'languages') return { type: 'languages', id, languages: await meaning.languagesOf(texts) };
      const vectors = await meaning.vectorsOf(texts, (done) => post({ type: 'step', id, done }));
      post({ type: 'state', state: meaning.state() });
      return { type: 'vectors', id, vectors };
    };
    void answer().then(post);
  });
}
