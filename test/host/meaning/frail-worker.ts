/** A thread that stands in for the models: its vectors count letters, and it dies when it is asked for the word crash. */
import { parentPort } from 'node:worker_threads';
import { answerOver } from '../../../main/engine/meaning/answer-port.ts';
import { createMeaning } from '../../../main/engine/meaning/create-meaning.ts';

if (parentPort) {
  const sentences = () =>
    Promise.resolve((texts: readonly string[]) => {
      if (texts.includes('crash')) throw process.exit(1);
      return Promise.resolve(texts.map((text) => new Float32Array(512).fill(text.length)));
    });
  const languages = () => Promise.resolve(() => ({ language: 'en', probability: 1 }));
  answerOver(parentPort, createMeaning({ sentences, languages }));
}
