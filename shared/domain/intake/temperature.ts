import type { Temperature } from '../../contract/lead-filter.ts';
import { foldText } from './text.ts';

const temperatureByWord: ReadonlyMap<string, Temperature> = new Map([
  ...['hot', 'caliente', 'quente', 'chaud', 'chaude', 'heiss', 'high'].map((word) => [word, 'hot'] as const),
  ...['warm', 'tibio', 'templado', 'morno', 'tiede', 'lauwarm', 'medium'].map((word) => [word, 'warm'] as const),
  ...['cold', 'frio', 'froid', 'froide', 'kalt', 'low'].map((word) => [word, 'cold'] as const),
]);

/** The temperature that a text names in English, Spanish, Portuguese, French or German; null if it names none. */
export function temperatureOf(text: string): Temperature | null {
  for (const word of foldText(text).split(/[^a-z]+/)) {
    const temperature = temperatureByWord.get(word);
    if (temperature !== undefined) return temperature;
  }
  return null;
}
