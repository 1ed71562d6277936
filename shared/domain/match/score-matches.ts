import type { Comparison } from '../../contract/routing.ts';
import { byMeaning, byWords, likelihood } from './calibration.ts';
import { mainPart } from './clauses.ts';
import { compareWithOffice, weighInquiry, type Features } from './features.ts';
import { readOffice, type WrittenAgent } from './office.ts';
import { matchingPhrases } from './phrases.ts';
import { plainInquiry } from './spelling.ts';

export type MatchAgent = WrittenAgent & {
  /** How many criteria the agent asks for and the inquiry is known to meet. */
  readonly met: number;
};

export type MatchInput = {
  readonly inquiry: string;
  /** ISO 639-1; null = not known, taken as English. */
  readonly language: string | null;
  /** Of `meantText`; null where there is no model. */
  readonly inquiryVector: Float32Array | null;
  readonly agents: readonly MatchAgent[];
};

export type Matches = {
  readonly comparison: Comparison;
  /** In the agents' order: whole hundredths, 0 to 100; null where there is nothing to compare. */
  readonly scores: readonly (number | null)[];
  /** In the agents' order: at most 3 phrases of the agent's own text that speak of the inquiry. */
  readonly phrases: readonly (readonly string[])[];
};

/** Below this score phrases would only suggest what is not there. */
const leastShown = 10;

const nothingCompared: Features = { specialty: 0, words: 0, direction: 0 };

/** Whether texts of this language can be compared by their vectors: the model knows English. */
export function hasMeaning(language: string | null): boolean {
  return language === null || language === 'en';
}

/** The part of an inquiry whose vector stands for it: what is asked for now, as `comparedText` writes it. */
export function meantText(inquiry: string, language: string | null): string {
  return mainPart(comparedText(inquiry, language));
}

/** An inquiry as its words are compared: slips and shortened words of English set right. */
export function comparedText(inquiry: string, language: string | null): string {
  return hasMeaning(language) ? plainInquiry(inquiry.trim()) : inquiry.trim();
}

/**
 * Compares an inquiry with what each agent wrote about themselves. A score is about the probability that a broker would
 * name the agent. It does not depend on the order of the agents, nor on agents who wrote nothing; such an agent has a
 * score from the criteria met alone, and none where none is met.
 */
export function scoreMatches(input: MatchInput): Matches {
  const text = comparedText(input.inquiry, input.language);
  const written = input.agents
    .filter((agent) => agent.text.trim() !== '')
    .toSorted((left, right) => left.id - right.id);
  if (text === '' || written.length === 0) return onlyCriteria(input.agents);
  const comparison = comparisonOf(input, written);
  const isByMeaning = comparison === 'meaning';
  const office = readOffice(isByMeaning ? written : written.map((agent) => ({ ...agent, vector: null })));
  const inquiry = weighInquiry(office, text, isByMeaning ? input.inquiryVector : null);
  const features = compareWithOffice(office, inquiry);
  const best = Math.max(...features.map(({ specialty }) => specialty));
  const places = new Map(written.map(({ id }, place) => [id, place]));
  const weights = isByMeaning ? byMeaning : byWords;
  const scores = input.agents.map(({ id, met }) => {
    const own = features[places.get(id) ?? -1];
    if (own === undefined) return scoreOfCriteria(met);
    return hundredths(likelihood(weights, own, own.specialty - best, met));
  });
  const phrases = input.agents.map(({ id }, at) => {
    const place = places.get(id);
    return place === undefined || scores[at]! < leastShown ? [] : matchingPhrases(office, place, inquiry);
  });
  return { comparison, scores, phrases };
}

function comparisonOf(input: MatchInput, written: readonly MatchAgent[]): Comparison {
  if (!hasMeaning(input.language)) return 'words_language';
  const hasVectors = input.inquiryVector !== null && written.some(({ vector }) => vector !== null);
  return hasVectors ? 'meaning' : 'words_no_model';
}

function onlyCriteria(agents: readonly MatchAgent[]): Matches {
  return {
    comparison: 'nothing',
    scores: agents.map(({ met }) => scoreOfCriteria(met)),
    phrases: agents.map(() => []),
  };
}

function scoreOfCriteria(met: number): number | null {
  return met === 0 ? null : hundredths(likelihood(byWords, nothingCompared, 0, met));
}

function hundredths(share: number): number {
  return Math.round(share * 100);
}
