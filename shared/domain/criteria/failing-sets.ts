import type { Need } from '../../contract/needs.ts';
import { bitsOf, union, without, type Bits } from './agent-bits.ts';
import { fitsArea, readArea } from './area.ts';
import {
  compileCriteria,
  knownWord,
  needBand,
  type AgentCriteria,
  type CompiledCriteria,
  type PriceBand,
} from './compile.ts';
import { languageCode } from './language.ts';

/** The sets of agents whom a need fails. They are shared, and must not be changed. */
export type FailingSets = {
  /** By criterion, in the order in which they are asked. */
  readonly failing: (need: Need) => readonly Bits[];
  /** Those who list the subject. */
  readonly listing: (need: Need) => Bits;
};

/** Answers for any need by looking up its words, each compared with the agents only once. */
export function failingSets(agents: readonly AgentCriteria[]): FailingSets {
  const compiled = agents.map(compileCriteria);
  const fieldOf = (kind: 'subject' | 'leadType' | 'line', listOf: (own: CompiledCriteria) => ReadonlySet<string>) =>
    wordField(compiled, listOf, (word) => knownWord(kind, word));
  const subject = fieldOf('subject', (own) => own.subjects);
  const area = areaField(compiled);
  const language = wordField(compiled, (own) => own.languages, languageCode);
  const price = priceField(compiled);
  const leadType = fieldOf('leadType', (own) => own.leadTypes);
  const line = fieldOf('line', (own) => own.lines);
  return {
    failing: (need) => [
      subject(need.subject).failing,
      area(need.areas),
      language(need.language).failing,
      price(need),
      leadType(need.leadType).failing,
      line(need.line).failing,
    ],
    listing: (need) => subject(need.subject).listing,
  };
}

/** So many values of a field are remembered at a time. */
const mostRemembered = 100_000;

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined) {
      if (values.size >= mostRemembered) values.clear();
      values.set(key, (value = find(key)));
    }
    return value;
  };
}

type WordSets = { readonly failing: Bits; readonly listing: Bits };

function wordField(
  agents: readonly CompiledCriteria[],
  listOf: (own: CompiledCriteria) => ReadonlySet<string>,
  canonical: (word: string) => string | null,
): (word: string | null) => WordSets {
  const count = agents.length;
  return remembered((word) => {
    const asked = word === null ? null : canonical(word);
    const listing = bitsOf(count, (index) => asked !== null && listOf(agents[index]!).has(asked));
    const asks = bitsOf(count, (index) => asked !== null && listOf(agents[index]!).size > 0);
    return { failing: without(asks, listing), listing };
  });
}

function areaField(agents: readonly CompiledCriteria[]): (areas: readonly string[]) => Bits {
  const count = agents.length;
  const none = bitsOf(count, () => false);
  const asking = {
    name: bitsOf(count, (index) => agents[index]!.areas.some(({ kind }) => kind === 'name')),
    code: bitsOf(count, (index) => agents[index]!.areas.some(({ kind }) => kind !== 'name')),
  };
  const setsOf = remembered((text: string) => {
    const area = readArea(text);
    if (area === null) return { asks: none, fits: none };
    const fits = bitsOf(count, (index) => agents[index]!.areas.some((pattern) => fitsArea(pattern, area)));
    return { asks: asking[area.kind], fits };
  });
  return (areas) => {
    let [asks, fits] = [none, none];
    for (const area of areas) {
      const sets = setsOf(area);
      asks = union(asks, sets.asks);
      fits = union(fits, sets.fits);
    }
    return without(asks, fits);
  };
}

/** Agents whose band ends below the need's, and those whose band begins above it, by the place among all such bounds. */
function priceField(agents: readonly CompiledCriteria[]): (need: Need) => Bits {
  const count = agents.length;
  const ends = sortedBounds(agents, ({ to }) => to);
  const starts = sortedBounds(agents, ({ from }) => from);
  const below = remembered((rank: number) =>
    bitsOf(count, (index) => rank > 0 && (agents[index]!.price?.to ?? Infinity) <= ends[rank - 1]!),
  );
  const above = remembered((rank: number) =>
    bitsOf(count, (index) => rank < starts.length && (agents[index]!.price?.from ?? -Infinity) >= starts[rank]!),
  );
  const none = bitsOf(count, () => false);
  return (need) => {
    const band = needBand(need);
    if (band === null) return none;
    const endsBelow = placeOf(ends, (end) => end >= band.from);
    const startsAbove = placeOf(starts, (start) => start > band.to);
    return union(below(endsBelow), above(startsAbove));
  };
}

function sortedBounds(agents: readonly CompiledCriteria[], boundOf: (band: PriceBand) => number): Float64Array {
  const bounds = agents.flatMap(({ price }) => (price === null ? [] : boundOf(price)));
  return Float64Array.from(bounds.filter(Number.isFinite)).toSorted();
}

/** The first place in ascending `bounds` at which `isReached` holds, which it then does for all behind it. */
function placeOf(bounds: Float64Array, isReached: (bound: number) => boolean): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(bounds[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
