import { foldText } from './text.ts';

/** How the names of the months begin in English, Spanish, Portuguese, French, German and Italian, folded. */
const beginnings: readonly string[] = [
  'jan ene gen',
  'feb fev',
  'mar mrz mae',
  'apr abr avr',
  'may mai mag',
  'jun juin giu',
  'jul juil lug',
  'aug ago aou',
  'sep set',
  'oct okt out ott',
  'nov',
  'dec dez dic',
];

const monthByBeginning: ReadonlyMap<string, number> = new Map(
  beginnings.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** The month that a word names or abbreviates, from 1; 0 if it names none. */
export function monthOf(word: string): number {
  const folded = foldText(word);
  return monthByBeginning.get(folded.slice(0, 4)) ?? monthByBeginning.get(folded.slice(0, 3)) ?? 0;
}
