import type { LanguageModel } from './language-model.ts';

const fewestLetters = 15;
/** English that is typed in a hurry is rarely sure, and rarely anything else. */
const sureEnough = { english: 0.4, other: 0.6 };
const longestCharacters = 1000;
const hanOrKindred = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/gu;

/** The language of a text; null where it is too short to tell or the model is not sure. */
export function tellLanguage(model: LanguageModel, text: string): string | null {
  const plain = text.slice(0, longestCharacters).replace(addresses, ' ').replace(/\s+/g, ' ').trim();
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  // One such sign says as much as several letters.
  const weight = letters + 2 * (plain.match(hanOrKindred)?.length ?? 0);
  if (weight < fewestLetters) return null;
  const capitals = plain.match(/\p{Lu}/gu)?.length ?? 0;
  const guess = model((capitals > letters / 2 ? plain.toLowerCase() : plain).toWellFormed());
  if (guess === null) return null;
  return guess.probability < sureEnough[guess.language === 'en' ? 'english' : 'other'] ? null : guess.language;
}
