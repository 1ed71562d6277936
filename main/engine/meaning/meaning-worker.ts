import { parentPort } from 'node:worker_threads';
import { answerOver } from './answer-port.ts';
import { createMeaning } from './create-meaning.ts';
import type { FromMeaning } from './messages.ts';

/** The thread that knows meaning: asked by its keeper, it loads each model when that is first needed. */
if (parentPort) {
  const keeper = parentPort;
  const log = (line: string) => keeper.postMessage({ type: 'log', line } satisfies FromMeaning);
  answerOver(keeper, createMeaning({ log }));
}
