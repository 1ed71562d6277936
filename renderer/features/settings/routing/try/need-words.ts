import type { NeedField, Proposal } from '../../../../../shared/contract/needs.ts';
import { formatNumber } from '../../../../lib/format.ts';
import { languageName } from '../../../../lib/languages.ts';

const labels: Readonly<Record<NeedField, string>> = {
  subject: 'Subject',
  areas: 'Area',
  language: 'Language',
  price: 'Price',
  rooms: 'Rooms',
  leadType: 'Type',
  line: 'Line',
};

export function needLabel(field: NeedField): string {
  return labels[field];
}

/** What a proposal says, as in "450,000 to 600,000". */
export function needWords({ field, value }: Pick<Proposal, 'field' | 'value'>): string {
  switch (field) {
    case 'areas':
      return (value.areas ?? []).join(', ');
    case 'language':
      return value.language ? languageName(value.language) : '';
    case 'price':
      return priceWords(value.priceMin ?? null, value.priceMax ?? null);
    case 'rooms':
      return value.rooms === null || value.rooms === undefined ? '' : formatNumber(value.rooms);
    default:
      return value[field] ?? '';
  }
}

function priceWords(least: number | null, most: number | null): string {
  const money = (minor: number) => formatNumber(minor / 100);
  if (least === null) return most === null ? '' : `up to ${money(most)}`;
  if (most === null) return `from ${money(least)}`;
  return least === most ? money(least) : `${money(least)} to ${money(most)}`;
}
