/** Tells languages and turns texts into vectors of meaning, without a network. Never throws. */
export type Meaning = {
  /** ISO 639-1 for each text; null where it is too short or the language is not sure. */
  languagesOf(texts: readonly string[]): Promise<readonly (string | null)[]>;
  /** 512 floats of length 1 for each text; null when the model cannot be had, so that words alone must do. */
  vectorsOf(texts: readonly string[], onStep?: (done: number) => void): Promise<readonly Float32Array[] | null>;
  state(): 'cold' | 'loaded' | 'missing';
};

/** For an engine that was given none: no language is known, and nothing has a vector. */
export const noMeaning: Meaning = {
  languagesOf: (texts) => Promise.resolve(texts.map(() => null)),
  vectorsOf: () => Promise.resolve(null),
  state: () => 'missing',
};
