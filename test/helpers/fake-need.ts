import type { KnownNeed } from '../../shared/contract/needs.ts';

/** What is known of a need: nothing, but for what is given. */
export function fakeNeed(change: Partial<KnownNeed['need']> = {}, known: Partial<KnownNeed> = {}): KnownNeed {
  return {
    need: {
      subject: null,
      areas: [],
      language: null,
      priceMin: null,
      priceMax: null,
      rooms: null,
      leadType: null,
      line: null,
      ...change,
    },
    said: {},
    proposals: [],
    ...known,
  };
}
