import type { Need, NeedField } from '../../../../../shared/contract/needs.ts';
import { formatNumber } from '../../../../lib/format.ts';
import { minorUnits } from './need-facts.ts';

/** What stands in the fields of a line: a price has two, everything else one. */
export type NeedDraft = readonly [first: string, second: string];

/** What a draft comes to, or what is wrong with it. */
export type DraftedNeed = { readonly said: Partial<Need> } | { readonly problem: string };

/** As the contract takes them. */
const mostAreas = 20;
const longestWord = 100;
const longestSubject = 200;
const mostRooms = 100;

/** How many letters a field takes; areas are counted one by one. */
export function longestText(field: NeedField): number | undefined {
  if (field === 'areas') return undefined;
  return field === 'subject' ? longestSubject : longestWord;
}

export function draftOf(field: NeedField, need: Need): NeedDraft {
  switch (field) {
    case 'areas':
      return [need.areas.join(', '), ''];
    case 'price':
      return [priceText(need.priceMin), priceText(need.priceMax)];
    case 'rooms':
      return [need.rooms === null ? '' : String(need.rooms), ''];
    case 'subject':
    case 'language':
    case 'leadType':
    case 'line':
      return [need[field] ?? '', ''];
  }
}

function priceText(price: number | null): string {
  return price === null ? '' : formatNumber(price / minorUnits);
}

/** Reads a draft; an empty one says that the lead does not ask for it. */
export function readDraft(field: NeedField, [first, second]: NeedDraft): DraftedNeed {
  switch (field) {
    case 'areas':
      return readAreas(first);
    case 'price':
      return readPrices(first, second);
    case 'rooms':
      return readRooms(first);
    case 'subject':
    case 'language':
    case 'leadType':
    case 'line':
      return { said: { [field]: first.trim() === '' ? null : first.trim() } };
  }
}

function readAreas(text: string): DraftedNeed {
  const areas = [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map((area) => area.trim())
        .filter((area) => area !== ''),
    ),
  ];
  if (areas.length > mostAreas) return { problem: `At most ${mostAreas} areas.` };
  if (areas.some((area) => area.length > longestWord))
    return { problem: `An area has at most ${longestWord} letters.` };
  return { said: { areas } };
}

function readPrices(least: string, most: string): DraftedNeed {
  const [priceMin, priceMax] = [priceOf(least), priceOf(most)];
  if (priceMin === undefined || priceMax === undefined)
    return { problem: 'Type prices in figures, as 450,000 or 450k.' };
  if (priceMin !== null && priceMax !== null && priceMin > priceMax) {
    return { problem: 'The lower price is above the upper one.' };
  }
  return { said: { priceMin, priceMax } };
}

const shortened: Readonly<Record<string, number>> = { '': 1, k: 1000, m: 1_000_000 };

/** `450,000`, `$450k` and `1.2m` in minor units; null where nothing stands, undefined where it is no price. */
export function priceOf(text: string): number | null | undefined {
  const bare = text
    .toLowerCase()
    .replaceAll(/[\s'’\p{Sc}]/gu, '')
    .replace(/,(?=\d{1,2}[km]$)/, '.')
    .replaceAll(/,|\.(?=(\d{3}\.)*\d{3}$)/g, '');
  if (bare === '') return null;
  const found = /^(\d+(?:\.\d+)?)([km]?)$/.exec(bare);
  if (found === null) return undefined;
  const price = Math.round(Number(found[1]) * (shortened[found[2] ?? ''] ?? 1) * minorUnits);
  return Number.isSafeInteger(price) ? price : undefined;
}

function readRooms(text: string): DraftedNeed {
  const bare = text.trim().replace(',', '.');
  if (bare === '') return { said: { rooms: null } };
  const rooms = /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : Number.NaN;
  if (rooms <= mostRooms && Number.isInteger(rooms * 2)) return { said: { rooms } };
  return { problem: 'Rooms are a number, with halves if need be, as 3 or 3.5.' };
}
