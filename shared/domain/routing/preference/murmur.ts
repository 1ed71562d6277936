/** MurmurHash3_x86_32 by Austin Appleby (2011, public domain), on whole 32-bit words: takes in one more word. */
export function absorb(state: number, word: number): number {
  let mixed = Math.imul(word, 0xcc9e2d51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  const turned = state ^ mixed;
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

/** The hash of all words taken in, 0 to 2^32 - 1. */
export function finish(state: number, wordCount: number): number {
  let mixed = state ^ (wordCount * 4);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hash of a text, each of its UTF-16 units as a word: 0 to 2^32 - 1. */
export function hashText(text: string): number {
  let state = 0;
  for (let at = 0; at < text.length; at++) state = absorb(state, text.charCodeAt(at));
  return finish(state, text.length);
}
