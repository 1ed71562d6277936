import { headerWords } from '../header.ts';

/** What a line of an inquiry text says of where a person is: imports keep such columns as "City: Lisbon". */
export type PlaceKind = 'code' | 'city' | 'street' | 'address' | 'company' | 'asked';

const wordsOf = (list: string) => new Set(list.split(/[|\n]/).map((words) => words.trim()));
const kinds: readonly (readonly [PlaceKind, ReadonlySet<string>])[] = [
  [
    'code',
    wordsOf('zip|zip code|zipcode|postal code|postcode|post code|codigo postal|cep|code postal|plz|postleitzahl'),
  ],
  ['city', wordsOf('city|town|suburb|neighborhood|ciudad|barrio|cidade|bairro|ville|quartier|stadt|ort|wohnort')],
  ['street', wordsOf('street|street address|calle|rua|rue|strasse|address line 1')],
  ['address', wordsOf('address|full address|location|area|region|direccion|endereco|adresse|zona|morada')],
  [
    'company',
    wordsOf(`company|company name|associated company|organization|organisation|business name|empresa|compania|societe
    entreprise|firma|unternehmen`),
  ],
];
const whose = /^(?:address \d|primary|mailing|home|contact|your|current|client|customer|lead) (?=.)/;
const wanted = /^(?:property|listing) /;

const known = new Map<string, PlaceKind | null>();
const mostKnown = 2000;

/** null for a title that says nothing of a place. */
export function placeKindOf(title: string): PlaceKind | null {
  let kind = known.get(title);
  if (kind === undefined) {
    kind = kindOfWords(headerWords(title));
    if (known.size >= mostKnown) known.clear();
    known.set(title, kind);
  }
  return kind;
}

function kindOfWords(words: string): PlaceKind | null {
  const isWanted = wanted.test(words);
  const bare = words.replace(isWanted ? wanted : whose, '');
  const kind = kinds.find(([, names]) => names.has(bare))?.[0] ?? null;
  return isWanted && kind !== null ? 'asked' : kind;
}
