const k1 = 1.2;
const b = 0.75;

/** Okapi BM25 (Robertson and Zaragoza, 2009) of a query against each text, words in lower case as they stand. */
export function bm25(query: string, texts: readonly string[]): number[] {
  const documents = texts.map(wordsOf);
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const asked = new Set(wordsOf(query));
  return documents.map((words) =>
    [...asked].reduce((sum, word) => {
      const count = words.filter((own) => own === word).length;
      const among = documents.filter((own) => own.includes(word)).length;
      const rarity = Math.log(1 + (documents.length - among + 0.5) / (among + 0.5));
      return sum + (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * words.length) / mean));
    }, 0),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
