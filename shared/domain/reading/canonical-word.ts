import { foldText } from '../intake/text.ts';
import { leadTypeWords } from './words/lead-types.ts';
import { insuranceLines, mortgageLines } from './words/lines.ts';
import { subjectWords } from './words/subjects.ts';

export type WordKind = 'subject' | 'leadType' | 'line';

type Dictionary = {
  readonly words: ReadonlyMap<string, string>;
  /** Words that may stand around a known one and add nothing to it. */
  readonly padding: ReadonlySet<string>;
};

const insurance = dictionary(
  insuranceLines,
  `insurance|insurances|insurer|policy|policies|coverage|cover|assurance|protection|plan|plans|quote
  quotes|line|lines|personal|for|a|my|our|the|new|versicherung|versicherungen|seguro|seguros|de
  del|do|da|d`,
);
const mortgage = dictionary(
  mortgageLines,
  `loan|loans|mortgage|mortgages|financing|finance|lending|program|programs|lender|for|a|my|our|the
  new|darlehen|kredit|finanzierung|hipoteca|prestamo|credito|pret|credit|financiamento`,
);
const subject = dictionary(
  subjectWords,
  `lead|leads|client|clients|inquiry|inquiries|enquiry|enquiries|request|requests|service|services
  agent|agents|specialist|specialists|help|home|homes|house|houses|property|properties|real|estate
  residential|apartment|apartments|condo|condos|land|place|flat|a|an|my|our|the|new|for|of|casa
  propiedad|imovel|imoveis|maison|immobilier|immobilien|immobilie|haus|wohnung|de|una|uma|une|un`,
);
const leadType = dictionary(
  leadTypeWords,
  `property|properties|unit|units|client|clients|for|sale|rent|lease|a|an|the|new`,
);

const dictionaries = {
  subject: [subject, insurance, mortgage],
  leadType: [leadType],
  line: [insurance, mortgage],
} as const satisfies Record<WordKind, readonly Dictionary[]>;

/**
 * One word for all ways to say the same: "Buyers", "home buying" and "Käufer" are the subject "buying", "HELOC" is the
 * line "home equity". English with the core words of Spanish, Portuguese, French and German; case, accents, hyphens
 * and plurals do not matter. A subject may be a line too. An unknown word comes back lower case, without accents, with
 * single spaces. Idempotent; words are compared by it, whoever wrote them.
 */
export function canonicalWord(kind: WordKind, word: string): string {
  // Twice: folding a letter in a circle bares a capital.
  const folded = foldText(foldText(word));
  const plain = folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const known = wordOf(dictionaries[kind], plain);
  if (known === null) return folded;
  return kind === 'subject' ? asSubject(known) : known;
}

function wordOf(among: readonly Dictionary[], plain: string): string | null {
  for (const { words } of among) {
    const known = lookUp(words, plain);
    if (known !== null) return known;
  }
  for (const { words, padding } of among) {
    const bare = plain.split(' ').filter((part) => !padding.has(part));
    const known = bare.length === 0 ? null : lookUp(words, bare.join(' '));
    if (known !== null) return known;
  }
  return null;
}

/** A line that is a subject by another name is that subject; but renters' insurance is not renting. */
function asSubject(word: string): string {
  if (word === 'renters') return 'renters insurance';
  return lookUp(subject.words, word) ?? word;
}

function lookUp(words: ReadonlyMap<string, string>, word: string): string | null {
  const known = words.get(word);
  if (known !== undefined) return known;
  if (!word.endsWith('s')) return null;
  return (
    words.get(word.slice(0, -1)) ??
    (word.endsWith('ies') ? words.get(`${word.slice(0, -3)}y`) : undefined) ??
    (word.endsWith('es') ? words.get(word.slice(0, -2)) : undefined) ??
    null
  );
}

function dictionary(entries: readonly (readonly [string, string])[], padding: string): Dictionary {
  const ways = entries.flatMap(([word, list]) => partsOf(list).map((way) => [way, word] as const));
  return { words: new Map(ways.toReversed()), padding: new Set(partsOf(padding)) };
}

function partsOf(list: string): string[] {
  return list.split(/[|\n]/).map((word) => word.trim());
}
