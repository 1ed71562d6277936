import { lazy } from './lazy.ts';
import { stemsOf } from './stem.ts';
import { insuranceWordsAbroad } from './specialties/insurance-abroad.ts';
import { insuranceWords } from './specialties/insurance.ts';
import { mortgageWordsAbroad } from './specialties/mortgage-abroad.ts';
import { mortgageWords } from './specialties/mortgage.ts';
import { realEstateWordsAbroad } from './specialties/real-estate-abroad.ts';
import { realEstateWords } from './specialties/real-estate.ts';
import type { SpecialtyWords } from './specialties/specialty-words.ts';

export type Voice = 'client' | 'agent';

/** A word or phrase of a text that speaks of specialties, with how much it adds to each. */
export type CueHit = {
  readonly cue: string;
  readonly shares: readonly (readonly [specialty: number, share: number])[];
};

type Cue = { readonly specialty: number; readonly strength: number; readonly voice: Voice | null };

const trades = [realEstateWords, insuranceWords, mortgageWords] as const;
const all: readonly SpecialtyWords[] = [...trades, realEstateWordsAbroad, insuranceWordsAbroad, mortgageWordsAbroad];

/** The specialties of the three trades, in the order in which all figures about them stand. */
export const specialties: readonly string[] = trades.flatMap((words) => words.map(([name]) => name));

/** For each specialty which trade it belongs to. */
export const tradeOf: readonly number[] = trades.flatMap((words, trade) => words.map(() => trade));
export const tradeCount = trades.length;

const phraseBonus = 1.3;
const han = /\p{Script=Han}/u;

const lists = lazy(compile);

/** What in a text speaks of specialties: each cue once, the longest phrase first, no word counted in two of them. */
export function cuesOf(text: string, voice: Voice): CueHit[] {
  const { byStems, byBeginning, byCharacters, longest } = lists();
  const stems = stemsOf(text);
  const isTaken = stems.map(() => false);
  const seen = new Set<string>();
  const hits: CueHit[] = [];
  const add = (cue: string, cues: readonly Cue[] | undefined, bonus: number) => {
    if (cues === undefined) return false;
    if (seen.has(cue)) return true;
    seen.add(cue);
    const heard = cues.filter((one) => one.voice === null || one.voice === voice);
    const total = heard.reduce((sum, one) => sum + one.strength, 0);
    // What many specialties share tells less about each.
    const shares = heard.map((one) => [one.specialty, bonus * one.strength * Math.sqrt(one.strength / total)] as const);
    if (shares.length > 0) hits.push({ cue, shares });
    return true;
  };
  for (let length = longest; length >= 1; length -= 1) {
    for (let start = 0; start + length <= stems.length; start += 1) {
      if (length === 1 && isTaken[start]) continue;
      const cue = stems.slice(start, start + length).join(' ');
      const isFound = add(cue, byStems.get(cue), length > 1 ? phraseBonus : 1);
      if (isFound && length > 1) isTaken.fill(true, start, start + length);
      if (!isFound && length === 1) addBeginning(cue, byBeginning, add);
    }
  }
  if (han.test(text)) for (const [cue, cues] of byCharacters) if (text.includes(cue)) add(cue, cues, 1);
  return hits;
}

function addBeginning(
  stem: string,
  byBeginning: ReadonlyMap<string, readonly Cue[]>,
  add: (cue: string, cues: readonly Cue[] | undefined, bonus: number) => boolean,
) {
  for (let length = stem.length; length >= 3; length -= 1) {
    const beginning = stem.slice(0, length);
    if (add(`${beginning}*`, byBeginning.get(beginning), 1)) return;
  }
}

/** How much a text speaks of each specialty. */
export function addUp(hits: readonly CueHit[]): Float64Array {
  const sums = new Float64Array(specialties.length);
  for (const { shares } of hits) for (const [specialty, share] of shares) sums[specialty]! += share;
  return sums;
}

function compile() {
  const byStems = new Map<string, Cue[]>();
  const byBeginning = new Map<string, Cue[]>();
  const byCharacters = new Map<string, Cue[]>();
  let longest = 1;
  for (const [name, list] of all.flat()) {
    const specialty = specialties.indexOf(name);
    for (const written of list.split(',')) {
      const { words, strength, voice } = readCue(written.trim());
      const stems = stemsOf(words);
      const [map, key] = han.test(words)
        ? ([byCharacters, words] as const)
        : words.endsWith('*') && stems.length === 1
          ? ([byBeginning, stems.join('')] as const)
          : ([byStems, stems.join(' ')] as const);
      if (map === byStems) longest = Math.max(longest, stems.length);
      const cues = map.get(key) ?? [];
      if (!cues.some((cue) => cue.specialty === specialty)) map.set(key, [...cues, { specialty, strength, voice }]);
    }
  }
  return { byStems, byBeginning, byCharacters, longest };
}

function readCue(written: string): { words: string; strength: number; voice: Voice | null } {
  const voice = written.startsWith('<') ? 'client' : written.startsWith('>') ? 'agent' : null;
  const strength = written.endsWith('!') ? 1.5 : written.endsWith('?') ? 0.5 : 1;
  return { words: written.replace(/^[<>]/, '').replace(/[!?]$/, ''), strength, voice };
}
