import type { NearCandidate, NearReason, NearRow } from '../../../shared/contract/near-matches.ts';
import { formatNumber } from '../../lib/format.ts';

export const reasonWords: Readonly<Record<NearReason, string>> = {
  same_name: 'same name',
  other_order: 'same name in another order',
  middle_name: 'same name but for a middle name',
  nickname: 'a short form of the same name',
  one_letter: 'same name but for one letter',
  phone_one_digit: 'phone differs by one digit',
  phone_digits_swapped: 'two digits of the phone are swapped',
  phone_front: 'same phone but for its country or area code',
  same_mailbox: 'same e-mail at another provider',
  same_street: 'same street and number',
  same_company: 'same company',
  same_postal_code: 'same postal code',
  same_city: 'same city',
  same_area_asked: 'asks for the same area',
  rare_name: 'nothing else is known to agree, but the name is rare here',
};

/** Two sides of one thing, and how they compare, in words. */
export type Compared = {
  readonly label: string;
  readonly inFile: string | null;
  readonly there: string | null;
  readonly mark: 'same' | 'similar' | 'differs' | 'only here' | 'only there' | 'not known';
};

const similarPhones: ReadonlySet<NearReason> = new Set(['phone_one_digit', 'phone_digits_swapped', 'phone_front']);
const similarNames: ReadonlySet<NearReason> = new Set(['other_order', 'middle_name', 'nickname', 'one_letter']);
const sameAreas: ReadonlySet<NearReason> = new Set(['same_street', 'same_postal_code', 'same_city', 'same_company']);

export function comparedParts({ row, area }: NearRow, candidate: NearCandidate): readonly Compared[] {
  const other = candidate.kind === 'lead' ? candidate.lead : candidate.row;
  const has = (reasons: ReadonlySet<NearReason>) => candidate.reasons.some((reason) => reasons.has(reason));
  return [
    compare('Name', row.name, other.name, has(similarNames)),
    compare('E-mail', row.email, other.email, candidate.reasons.includes('same_mailbox')),
    compare('Phone', row.phone, other.phone, has(similarPhones)),
    compare('Area', area, candidate.area, has(sameAreas)),
  ];
}

function compare(label: string, inFile: string | null, there: string | null, isSimilar: boolean): Compared {
  return { label, inFile, there, mark: markOf(inFile, there, isSimilar) };
}

function markOf(inFile: string | null, there: string | null, isSimilar: boolean): Compared['mark'] {
  if (inFile === null) return there === null ? 'not known' : 'only there';
  if (there === null) return 'only here';
  if (inFile.toLowerCase() === there.toLowerCase()) return 'same';
  return isSimilar ? 'similar' : 'differs';
}

export function candidateName(candidate: NearCandidate): string {
  return candidate.kind === 'lead'
    ? candidate.lead.name
    : `line ${formatNumber(candidate.row.line)}, ${candidate.row.name}`;
}
