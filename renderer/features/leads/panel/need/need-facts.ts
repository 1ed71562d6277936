import {
  type KnownNeed,
  type Need,
  type NeedField,
  needFields,
  type Proposal,
} from '../../../../../shared/contract/needs.ts';
import { priceSpan } from '../../../../../shared/domain/criteria/describe.ts';
import { knownNeed } from '../../../../../shared/domain/reading/known-need.ts';
import { formatNumber } from '../../../../lib/format.ts';
import { languageName } from '../../../../lib/languages.ts';

/** A person said it, a person said that it does not matter, the inquiry says it, or nobody knows. */
export type FactState = 'said' | 'refused' | 'proposed' | 'unknown';

/** One line of what a lead asks for. */
export type NeedFact = {
  readonly field: NeedField;
  readonly label: string;
  readonly state: FactState;
  /** As in "450,000 to 600,000"; empty where there is no value. */
  readonly words: string;
  /** What the inquiry says of it, whatever a person says; empty where it says nothing. */
  readonly inquiryWords: string;
  /** Where the inquiry says it. */
  readonly proposals: readonly Proposal[];
};

const labels: Readonly<Record<NeedField, string>> = {
  subject: 'Subject',
  areas: 'Areas',
  language: 'Language',
  price: 'Price',
  rooms: 'Rooms',
  leadType: 'Type',
  line: 'Line',
};

/** Prices are kept in the smallest unit of the currency. */
export const minorUnits = 100;

/** Which parts of a need a line stands for. */
export function partsOf(field: NeedField): readonly (keyof Need)[] {
  return field === 'price' ? ['priceMin', 'priceMax'] : [field];
}

/** Every line, whether anything is known of it or not. */
export function factsOf({ need, said, proposals }: KnownNeed): readonly NeedFact[] {
  const proposed = knownNeed({}, proposals).need;
  return needFields.map((field) => {
    const words = valueWords(field, need);
    const own = decisive(field, proposals);
    return {
      field,
      label: labels[field],
      state: stateOf(isSaid(field, said), words, own),
      words,
      inquiryWords: valueWords(field, proposed),
      proposals: own,
    };
  });
}

/** All areas are joined; of anything else the first that says it counts. */
function decisive(field: NeedField, proposals: readonly Proposal[]): readonly Proposal[] {
  const own = proposals.filter((proposal) => proposal.field === field);
  if (field === 'areas') return own;
  return own.filter((proposal) =>
    partsOf(field).some((part) => own.find(({ value }) => value[part] !== undefined) === proposal),
  );
}

/** Where the inquiry says what a line proposes; nowhere once a person has said otherwise. */
export function proposedIn(known: KnownNeed, field: NeedField | null): readonly Proposal[] {
  return factsOf(known).find((fact) => fact.field === field && fact.state === 'proposed')?.proposals ?? [];
}

function isSaid(field: NeedField, said: KnownNeed['said']): boolean {
  return partsOf(field).some((part) => said[part] !== undefined);
}

function stateOf(isSaid: boolean, words: string, proposals: readonly Proposal[]): FactState {
  if (words === '') return isSaid ? 'refused' : 'unknown';
  return isSaid || proposals.length === 0 ? 'said' : 'proposed';
}

function valueWords(field: NeedField, need: Need): string {
  switch (field) {
    case 'areas':
      return need.areas.join(', ');
    case 'language':
      return need.language === null ? '' : languageName(need.language);
    case 'price':
      return priceSpan(need);
    case 'rooms':
      return need.rooms === null ? '' : formatNumber(need.rooms);
    case 'subject':
    case 'leadType':
    case 'line':
      return need[field] ?? '';
  }
}

const unquoted: Partial<Readonly<Record<NeedField, string>>> = {
  subject: 'from the inquiry’s subject',
  language: 'from how the inquiry is written',
};

/** As in `from “Riverside” and “02130”`. */
export function sourceWords({ field, proposals }: Pick<NeedFact, 'field' | 'proposals'>): string {
  const quotes = [...new Set(proposals.map(({ words }) => words).filter((words) => words !== ''))];
  if (quotes.length === 0) return unquoted[field] ?? 'from the whole inquiry';
  const quoted = quotes.map((words) => `“${words}”`);
  const last = quoted.pop() ?? '';
  return `from ${quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`}`;
}

/** The inquiry says something else than a person says: the line can be given back to it. */
export function canBeGivenBack({ state, words, inquiryWords }: NeedFact): boolean {
  return (state === 'said' || state === 'refused') && inquiryWords !== '' && inquiryWords !== words;
}
