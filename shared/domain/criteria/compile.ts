import type { Need } from '../../contract/needs.ts';
import type { Agent } from '../../contract/team.ts';
import { canonicalWord } from '../reading/canonical-word.ts';
import { readArea, readAreaPattern, type Area, type AreaPattern } from './area.ts';
import { languageCode } from './language.ts';

/** The match criteria of an agent that can be compared with a need. Prices in minor units. */
export type AgentCriteria = Omit<Agent['criteria'], 'text'>;

/** From and up to, in minor units; an open end is infinite. */
export type PriceBand = { readonly from: number; readonly to: number };

/** Criteria made ready to be compared. What cannot be read of them is left out: it asks for nothing. */
export type CompiledCriteria = {
  readonly subjects: ReadonlySet<string>;
  readonly areas: readonly AreaPattern[];
  readonly languages: ReadonlySet<string>;
  readonly price: PriceBand | null;
  readonly leadTypes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
};

/** A need made ready to be compared; null or empty where it is not known. */
export type CompiledNeed = {
  readonly subject: string | null;
  readonly areas: readonly Area[];
  readonly language: string | null;
  readonly price: PriceBand | null;
  readonly leadType: string | null;
  readonly line: string | null;
};

/** Criteria that ask for nothing. */
export const noCriteria: AgentCriteria = {
  subjects: [],
  areas: [],
  languages: [],
  priceMin: null,
  priceMax: null,
  leadTypes: [],
  lines: [],
};

const ready = new WeakMap<AgentCriteria, CompiledCriteria>();

/** Compiled once for each object: criteria are never changed in place. */
export function compileCriteria(criteria: AgentCriteria): CompiledCriteria {
  const found = ready.get(criteria);
  if (found) return found;
  const { priceMin, priceMax } = criteria;
  const price = { from: priceMin ?? Number.NEGATIVE_INFINITY, to: priceMax ?? Number.POSITIVE_INFINITY };
  const compiled = {
    subjects: canonicalWords('subject', criteria.subjects),
    areas: criteria.areas.map(readAreaPattern).filter((pattern) => typeof pattern !== 'string'),
    languages: new Set(criteria.languages.flatMap((word) => languageCode(word) ?? [])),
    price: (priceMin === null && priceMax === null) || price.from > price.to ? null : price,
    leadTypes: canonicalWords('leadType', criteria.leadTypes),
    lines: canonicalWords('line', criteria.lines),
  };
  ready.set(criteria, compiled);
  return compiled;
}

export function compileNeed(need: Need): CompiledNeed {
  return {
    subject: knownWord('subject', need.subject),
    areas: need.areas.flatMap((area) => readArea(area) ?? []),
    language: need.language === null ? null : languageCode(need.language),
    price: needBand(need),
    leadType: knownWord('leadType', need.leadType),
    line: knownWord('line', need.line),
  };
}

/** The prices that a need is about, whichever way round they were said; null: not known. */
export function needBand({ priceMin, priceMax }: Need): PriceBand | null {
  if (priceMin === null && priceMax === null) return null;
  const from = priceMin ?? Number.NEGATIVE_INFINITY;
  const to = priceMax ?? Number.POSITIVE_INFINITY;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

type WordKind = Parameters<typeof canonicalWord>[0];

export function knownWord(kind: WordKind, word: string | null): string | null {
  return word === null ? null : canonicalWord(kind, word) || null;
}

function canonicalWords(kind: WordKind, words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => knownWord(kind, word) ?? []));
}
