import type { KnownNeed, Need, Proposal } from '../../contract/needs.ts';

/** A need of which nothing is known. */
export const unknownNeed: Need = {
  subject: null,
  areas: [],
  language: null,
  priceMin: null,
  priceMax: null,
  rooms: null,
  leadType: null,
  line: null,
};

const mostAreas = 20;

/** The language of an inquiry (ISO 639-1) as something that the whole text says; nothing for null. */
export function languageProposal(language: string | null): Proposal[] {
  return language === null ? [] : [{ field: 'language', value: { language }, words: '', start: 0, end: 0 }];
}

/**
 * What is known of a need: what a person said, and for the fields of which nothing was said what an inquiry proposes.
 * A field said to be null or empty stays so. The two ends of a price are one field: saying one replaces both.
 * Areas of several proposals are joined, the first 20; of another field's proposals the first counts.
 */
export function knownNeed(said: Partial<Need>, proposals: readonly Proposal[]): KnownNeed {
  const proposed = proposals
    .toReversed()
    .reduce<Need>((need, { value }) => ({ ...need, ...definedOnly(value) }), unknownNeed);
  const areas = [...new Set(proposals.flatMap(({ value }) => value.areas ?? []))].slice(0, mostAreas);
  const isPriceSaid = said.priceMin !== undefined || said.priceMax !== undefined;
  const unsaidPrice = isPriceSaid ? { priceMin: null, priceMax: null } : {};
  return { need: { ...proposed, areas, ...unsaidPrice, ...definedOnly(said) }, said, proposals: [...proposals] };
}

function definedOnly(need: Partial<Need>): Partial<Need> {
  return Object.fromEntries(Object.entries(need).filter(([, value]) => value !== undefined));
}
