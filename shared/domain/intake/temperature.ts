import type { Temperature } from '../../contract/lead-filter.ts';
import { foldText } from './text.ts';

const temperatureByWord: ReadonlyMap<string, Temperature> = new Map([
  ...['hot', 'caliente', 'quente', 'chaud', 'chaude', 'heiss', 'caldo', 'high'].map((word) => [word, 'hot'] as const),
  ...['warm', 'tibio', 'templado', 'morno', 'tiede', 'tiepido', 'lauwarm', 'medium'].map(
    (word) => [word, 'warm'] as const,
  ),
  ...['cold', 'frio', 'froid', 'froide', 'kalt', 'freddo', 'low'].map((word) => [word, 'cold'] as const),
]);

/** They tell a rating's temperature; a status that is so called may mean a budget or a price. */
const wordsOfUrgency = new Set(['high', 'medium', 'low']);

/** The temperature that a text names in English, Spanish, Portuguese, French, German or Italian; null if it names none. */
export function temperatureOf(text: string): Temperature | null {
  for (const word of foldText(text).split(/[^a-z]+/)) {
    const temperature = temperatureByWord.get(word);
    if (temperature !== undefined) return temperature;
  }
  return null;
}

const temperatureAlone =
  /^(?:lead|prospect|cliente?|contacto?|contato|contatto)? ?([a-z]+) ?(?:leads?|prospects?|clients?|cliente|buyer|seller|contact|kunde)?$/;

/** The temperature that a status is in truth: "Hot", "Warm lead", "cliente frío"; null for every other status. */
export function statusTemperature(status: string): Temperature | null {
  const word = temperatureAlone.exec(foldText(status.replace(/[^\p{L}\p{N}]+/gu, ' ')))?.[1];
  return word === undefined || wordsOfUrgency.has(word) ? null : (temperatureByWord.get(word) ?? null);
}
