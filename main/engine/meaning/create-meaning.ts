import { lazy } from '../../../shared/domain/match/lazy.ts';
import type { Meaning } from './meaning.ts';
import { loadLanguageModel, type LanguageModel } from './language-model.ts';
import { loadSentenceModel, type SentenceModel } from './sentence-model.ts';
import { tellLanguage } from './tell-language.ts';

const batch = 16;

export type Models = {
  readonly sentences: () => Promise<SentenceModel>;
  readonly languages: () => Promise<LanguageModel>;
  /** Told why a model cannot be had. */
  readonly log: (line: string) => void;
};

const own: Models = { sentences: loadSentenceModel, languages: loadLanguageModel, log: () => {} };

/** Meaning in this thread. Each model is loaded when it is first needed; one that cannot be had is not tried again. */
export function createMeaning(models: Partial<Models> = {}): Meaning {
  const { sentences, languages, log } = { ...own, ...models };
  let state: ReturnType<Meaning['state']> = 'cold';
  let last: Promise<unknown> = Promise.resolve();
  const sentenceModel = lazy(() => orNull('sentence', sentences, log));
  const languageModel = lazy(() => orNull('language', languages, log));

  async function vectors(texts: readonly string[], onStep?: (done: number) => void) {
    const model = await sentenceModel();
    state = model === null ? 'missing' : 'loaded';
    if (model === null) return null;
    const all: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += batch) {
      all.push(...(await model(texts.slice(start, start + batch))));
      onStep?.(all.length);
    }
    return all;
  }

  return {
    async languagesOf(texts) {
      const model = await languageModel();
      return texts.map((text) => (model === null ? null : tellLanguage(model, text)));
    },
    vectorsOf(texts, onStep) {
      if (texts.length === 0) return Promise.resolve([]);
      const answer = last
        .then(() => vectors(texts, onStep))
        .catch((error: unknown) => {
          log(`error in the sentence model: ${String(error)}`);
          return null;
        });
      last = answer;
      return answer;
    },
    state: () => state,
  };
}

async function orNull<T>(name: string, load: () => Promise<T>, log: (line: string) => void): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    log(`The ${name} model cannot be had: ${String(error)}`);
    return null;
  }
}
